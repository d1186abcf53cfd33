import { and, eq, isNull, sql } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import { organizationInvitations } from "#db/schema/organizations-people.ts";
import { organizations } from "#db/schema/organizations.ts";
import { record } from "#lib/activity/record.ts";
import { countTry } from "#lib/auth/limits.ts";
import { aSecret, hashToken } from "#lib/auth/secret.ts";
import { conflict, forbidden, invalid, notFound } from "#lib/core/errors.ts";
import { emailKey } from "#lib/core/text.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { invitationAccepted, invitationDeclined, invitationRevoked, invitationSent } from "../activity.ts";
import type { RepresentativeRole } from "../labels.ts";
import { sendInvitation } from "../letters.ts";
import { invitationIsOpen, ownAddress } from "../queries/invitations.ts";
import { lockForEditing, roleNow } from "./lock.ts";
import { seat } from "./seat.ts";

const days = 14;

/**
 * Offers the holder of an address to speak for an organisation, by a letter with a link good for two weeks. Whether the
 * address has an account nobody learns. The same address again: a new letter, and the old link leads nowhere.
 * @throws conflict when they speak for it already, RateLimited for who writes to many
 */
export async function inviteRepresentative(viewer: Viewer, { slug, email, role, note }: { slug: string; email: string; role: RepresentativeRole; note?: string }): Promise<{ id: string }> {
  const member = requireWriter(viewer);
  await countTry("find-member", { account: member.memberId });
  return inTransaction(async (tx) => {
    const organization = await lockForEditing(viewer, slug, tx);
    const key = emailKey(email);
    const [invited] = await tx.select({ id: members.id, locale: members.locale }).from(members).where(and(eq(members.emailKey, key), isNull(members.bannedAt)));
    if (invited && (await roleNow(tx, organization.id, invited.id))) throw invalid("email", "organizations.already_representative");
    const token = aSecret();
    const fresh = { email, role, note: note ?? null, tokenHash: hashToken(token), invitedBy: member.memberId, expiresAt: sql`now() + make_interval(days => ${days})`, createdAt: sql`now()` };
    const [row] = await tx.insert(organizationInvitations).values({ organizationId: organization.id, emailKey: key, ...fresh })
      .onConflictDoUpdate({ target: [organizationInvitations.organizationId, organizationInvitations.emailKey], targetWhere: sql`accepted_at is null and declined_at is null and revoked_at is null`, set: fresh })
      .returning({ id: organizationInvitations.id });
    await sendInvitation(tx, { to: email, memberId: invited?.id, locale: invited?.locale ?? viewer.locale, organization, by: member, role, note, token });
    await record(tx, viewer, invitationSent, { organizationId: organization.id, subjectId: row!.id, data: { memberId: invited?.id ?? null } });
    return { id: row!.id };
  });
}

/** Takes an invitation back; a second time changes nothing. @throws conflict when it was answered */
export async function revokeInvitation(viewer: Viewer, { slug, invitationId }: { slug: string; invitationId: string }): Promise<void> {
  const member = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { id } = await lockForEditing(viewer, slug, tx);
    const row = await held(tx, eq(organizationInvitations.id, invitationId));
    if (!row || row.organizationId !== id) throw notFound();
    if (row.revokedAt) return;
    if (row.acceptedAt || row.declinedAt) throw conflict("organizations.invitation_answered");
    await tx.update(organizationInvitations).set({ revokedAt: sql`now()`, revokedBy: member.memberId }).where(eq(organizationInvitations.id, row.id));
    await record(tx, viewer, invitationRevoked, { organizationId: id, subjectId: row.id, data: { memberId: null } });
  });
}

type Which = { token: string } | { invitationId: string };

/**
 * Takes an invitation up: the viewer speaks for the organisation from now on. @returns its slug
 * @throws not found for who does not hold the address it was sent to, conflict when it ran out, was taken back or answered
 */
export async function acceptInvitation(viewer: Viewer, which: Which): Promise<{ slug: string }> {
  return answer(viewer, which, async (tx, row, memberId) => {
    await tx.update(organizationInvitations).set({ acceptedAt: sql`now()`, acceptedBy: memberId }).where(eq(organizationInvitations.id, row.id));
    const before = await roleNow(tx, row.organizationId, memberId);
    // an administrator who follows an older, lesser invitation loses nothing
    if (before !== "administrator") await seat(tx, viewer, { organizationId: row.organizationId, memberId, role: row.role, by: "invitation" });
    await record(tx, viewer, invitationAccepted, { organizationId: row.organizationId, subjectId: row.id, data: { memberId } });
  });
}

/** Says no to an invitation. @throws as `acceptInvitation` */
export async function declineInvitation(viewer: Viewer, which: Which): Promise<{ slug: string }> {
  return answer(viewer, which, async (tx, row, memberId) => {
    await tx.update(organizationInvitations).set({ declinedAt: sql`now()` }).where(eq(organizationInvitations.id, row.id));
    await record(tx, viewer, invitationDeclined, { organizationId: row.organizationId, subjectId: row.id, data: { memberId } });
  });
}

type Row = typeof organizationInvitations.$inferSelect;

async function answer(viewer: Viewer, which: Which, work: (tx: Transaction, row: Row, memberId: string) => Promise<void>): Promise<{ slug: string }> {
  const { memberId } = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const wanted = "token" in which ? eq(organizationInvitations.tokenHash, hashToken(which.token)) : eq(organizationInvitations.id, which.invitationId);
    const [seen] = await tx.select({ organizationId: organizationInvitations.organizationId }).from(organizationInvitations).where(wanted);
    if (!seen) throw notFound("organizations.invitation_gone");
    // the organisation first, as everywhere: whoever changes its people waits for the others
    const [organization] = await tx.select({ slug: organizations.slug }).from(organizations).where(eq(organizations.id, seen.organizationId)).for("update");
    const row = (await held(tx, wanted))!;
    if (row.emailKey !== (await ownAddress(viewer, tx))) throw "token" in which ? forbidden("organizations.invitation_other_address") : notFound();
    if (!invitationIsOpen(row)) throw conflict(row.acceptedAt || row.declinedAt ? "organizations.invitation_answered" : "organizations.invitation_gone");
    await work(tx, row, memberId);
    return organization!;
  });
}

async function held(tx: Transaction, wanted: ReturnType<typeof eq>) {
  const [row] = await tx.select().from(organizationInvitations).where(wanted).for("update");
  return row;
}
