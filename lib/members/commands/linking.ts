import { and, eq } from "drizzle-orm";
import { identities, type members } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import type { NewIdentity } from "#lib/auth/challenge.ts";
import { Refusal } from "#lib/core/errors.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { memberLinked, memberUnlinked } from "../activity.ts";
import { sendLinked } from "../letters.ts";

type Member = typeof members.$inferSelect;

/**
 * From now on the member may sign in there; who had the account before is told by letter. Twice is once.
 * @throws Refusal *unauthenticated* `challenge_over` when the identity has become another member's meanwhile
 */
export async function linkIdentity(tx: Transaction, viewer: Viewer, member: Member, { issuer, subject, provider }: NewIdentity, { isNew = false } = {}): Promise<void> {
  const [linked] = await tx.insert(identities).values({ issuer, subject, memberId: member.id }).onConflictDoNothing().returning();
  if (!linked) {
    const [known] = await tx.select().from(identities).where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
    if (known?.memberId !== member.id) throw new Refusal("unauthenticated", "challenge_over");
    return;
  }
  await record(tx, viewer, memberLinked, { subjectId: member.id, data: { issuer } });
  if (!isNew) await sendLinked(tx, member, provider);
}

/** Nobody signs in elsewhere any more, until a verified address links them anew. */
export async function unlinkIdentities(tx: Transaction, viewer: Viewer, memberId: string): Promise<void> {
  const gone = await tx.delete(identities).where(eq(identities.memberId, memberId)).returning();
  for (const { issuer } of gone) await record(tx, viewer, memberUnlinked, { subjectId: memberId, data: { issuer } });
}
