import { and, count, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { invitations } from "#db/schema/clusters-invitations.ts";
import { record } from "#lib/activity/record.ts";
import { conflict, notFound } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { invitationRevoked } from "../activity.ts";
import type { InvitationLetterInput, InvitationLinkInput } from "../input/invitations.ts";
import { inDays, makeInvitation, ofMember, sendInvitation } from "../work/send-invitation.ts";
import { lockManaged } from "./lock.ts";

/** Letters of invitation that one cluster may send in a day: more is no inviting. */
const lettersADay = 2000;

/** Makes a link that lets in whoever has it, as often as `maxUses` says. @throws forbidden but to coordinators */
export async function createInvitationLink(viewer: Viewer, { slug, days, maxUses, role, valueChainRole, note }: InvitationLinkInput & { slug: string }): Promise<{ id: string }> {
  const member = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const { id: clusterId } = await lockManaged(viewer, tx, slug);
    return makeInvitation(tx, member, { clusterId, role, valueChainRole: ofMember(role, valueChainRole), note, maxUses: maxUses ?? null, expiresAt: inDays(days) });
  });
}

/** Invites one person by letter; the link in it is good for one. @throws forbidden but to coordinators, conflict when the day's letters are used up */
export async function inviteByLetter(viewer: Viewer, { slug, language, ...input }: InvitationLetterInput & { slug: string }): Promise<{ id: string }> {
  const member = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const cluster = await lockManaged(viewer, tx, slug);
    await refuseFlood(tx, cluster.id);
    return sendInvitation(tx, member, cluster, { ...input, expiresAt: inDays(input.days), language: language ?? viewer.locale });
  });
}

/** @throws conflict `clusters.too_many_letters` when `more` letters would be too many for one day */
export async function refuseFlood(tx: Transaction, clusterId: string, more = 1) {
  const [sent] = await tx.select({ count: count() }).from(invitations)
    .where(and(eq(invitations.clusterId, clusterId), isNotNull(invitations.email), gt(invitations.createdAt, sql`now() - interval '1 day'`)));
  if (sent!.count + more > lettersADay) throw conflict("clusters.too_many_letters");
}

/** Makes an invitation worthless; a second time changes nothing. @throws forbidden but to coordinators */
export async function revokeInvitation(viewer: Viewer, { slug, invitationId }: { slug: string; invitationId: string }): Promise<void> {
  const { memberId } = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { id: clusterId } = await lockManaged(viewer, tx, slug);
    const mine = and(eq(invitations.id, invitationId), eq(invitations.clusterId, clusterId));
    const [found] = await tx.select({ id: invitations.id }).from(invitations).where(mine);
    if (!found) throw notFound();
    const [revoked] = await tx.update(invitations).set({ revokedAt: new Date(), revokedBy: memberId }).where(and(mine, isNull(invitations.revokedAt))).returning({ id: invitations.id });
    if (revoked) await record(tx, viewer, invitationRevoked, { clusterId, subjectId: invitationId });
  });
}
