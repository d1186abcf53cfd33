import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { clusters } from "#db/schema/clusters.ts";
import { invitationBatches, invitationLines } from "#db/schema/clusters-invitations.ts";
import { members } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import { emailKey } from "#lib/core/text.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { invitationsSent } from "../activity.ts";
import { mayManage } from "../policy.ts";
import { findStanding } from "../queries.ts";
import { knownAddresses } from "./known-addresses.ts";
import { inDays, sendInvitation } from "./send-invitation.ts";

const daysOfList = 30;

/**
 * Sends what a list still has to send, a line at a time: each line's invitation, letter and mark commit together, so that a
 * process that dies sends nobody two. For the worker. Stops when the list is thrown away or its maker runs the cluster no more.
 */
export async function sendLines(batchId: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await sendNext(batchId)));
}

const sendNext = (batchId: string): Promise<boolean> =>
  inTransaction(async (tx) => {
    // the cluster first, as every command does: else this and a coordinator who stops it would wait for each other
    const [cluster] = await tx.select().from(clusters).where(eq(clusters.id, tx.select({ id: invitationBatches.clusterId }).from(invitationBatches).where(eq(invitationBatches.id, batchId)))).for("share");
    const [batch] = await tx.select().from(invitationBatches).where(eq(invitationBatches.id, batchId)).for("update");
    if (!batch?.sendAskedAt || batch.finishedAt || batch.cancelledAt) return false;
    const sender = batch.createdBy ? await senderOf(tx, batch.createdBy, batch.clusterId) : null;
    const [line] = sender ? await tx.select().from(invitationLines)
      .where(and(eq(invitationLines.batchId, batchId), isNull(invitationLines.problem), isNull(invitationLines.sentAt))).orderBy(invitationLines.line).limit(1) : [];
    if (!sender || !line) return finish(tx, batch, sender);
    const here = and(eq(invitationLines.batchId, batchId), eq(invitationLines.line, line.line));
    const known = (await knownAddresses(tx, batch.clusterId, [line])).get(emailKey(line.email));
    if (known) {
      await tx.update(invitationLines).set({ problem: known }).where(here);
      return true;
    }
    const { id } = await sendInvitation(tx, sender, cluster!, { ...line, role: line.role ?? "member", expiresAt: inDays(daysOfList), language: batch.locale });
    await tx.update(invitationLines).set({ invitationId: id, sentAt: new Date() }).where(here);
    return true;
  });

async function finish(tx: Transaction, batch: typeof invitationBatches.$inferSelect, sender: MemberViewer | null): Promise<false> {
  await tx.update(invitationBatches).set(sender ? { finishedAt: new Date() } : { cancelledAt: new Date() }).where(eq(invitationBatches.id, batch.id));
  if (sender) {
    const sent = await tx.$count(invitationLines, and(eq(invitationLines.batchId, batch.id), isNotNull(invitationLines.sentAt)));
    await record(tx, sender, invitationsSent, { clusterId: batch.clusterId, subjectId: batch.id, data: { count: sent } });
  }
  return false;
}

/** The list's maker as a viewer, if they still run the cluster. */
async function senderOf(tx: Transaction, memberId: string, clusterId: string): Promise<MemberViewer | null> {
  const [member] = await tx.select().from(members).where(and(eq(members.id, memberId), isNull(members.bannedAt)));
  if (!member?.emailConfirmedAt) return null;
  const viewer: MemberViewer = {
    kind: "member", memberId, name: member.name, handle: member.handle, locale: member.locale, timeZone: member.timeZone,
    staff: member.staffRole === "project_office", emailConfirmed: true, scope: "admin",
  };
  return mayManage(await findStanding(viewer, clusterId, tx)) ? viewer : null;
}
