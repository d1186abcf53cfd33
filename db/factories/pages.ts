import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { database } from "#db/client.ts";
import { guestPasses } from "#db/schema/clusters-guests.ts";
import { pages, pageTexts, pageVersions } from "#db/schema/pages.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { aParticipant } from "./clusters.ts";
import { aMember } from "./members.ts";

type Given = Partial<typeof pages.$inferInsert> & { title?: string; body?: string; locale?: "en" | "ru" | "be"; author?: MemberViewer };

/** A page with its first version, in a cluster with one participant (made if not given): `{ page, …what aParticipant gives }`. */
export async function aPage({ title = `Page ${v7().slice(-8)}`, body = "Words", locale = "en", author, ...given }: Given = {}, together?: Awaited<ReturnType<typeof aParticipant>>) {
  const where = together ?? (await aParticipant());
  const by = author ?? where.administrator;
  const [page] = await database().insert(pages).values({ clusterId: where.cluster.id, originalLocale: locale, createdBy: by.memberId, ...given }).returning();
  const text = { pageId: page!.id, locale, title, body };
  await database().insert(pageTexts).values({ ...text, updatedBy: by.memberId });
  await database().insert(pageVersions).values({ ...text, number: 1, authorId: by.memberId });
  return { ...where, page: page!, title };
}

/** An accepted pass to a conversation or page, and its guest: a member of nothing. `expiresAt`, `revokedAt` make former ones. */
export async function aGuest(given: Pick<typeof guestPasses.$inferInsert, "clusterId" | "kind" | "subjectId"> & Partial<typeof guestPasses.$inferInsert>) {
  const { member, viewer } = await aMember();
  const [pass] = await database()
    .insert(guestPasses)
    .values({
      subjectTitle: {}, email: member.email, emailKey: member.emailKey, locale: "en", role: "read", tokenHash: v7(),
      memberId: member.id, acceptedAt: new Date(), expiresAt: new Date(Date.now() + 86_400_000), ...given,
    })
    .returning();
  return { member, viewer, pass: pass! };
}

/** Ends all passes of a member by SQL, as another node would. */
export const endPasses = (memberId: string, how: { revokedAt: Date } | { expiresAt: Date }) => database().update(guestPasses).set(how).where(eq(guestPasses.memberId, memberId));
