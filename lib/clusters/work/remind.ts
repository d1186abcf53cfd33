import { and, asc, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { joinRequests } from "#db/schema/clusters.ts";
import { invitationBatches, invitationLines, invitations } from "#db/schema/clusters-invitations.ts";
import { record } from "#lib/activity/record.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { guest } from "#lib/core/viewer.ts";
import { enqueue, type Job } from "#lib/jobs/queue.ts";
import { joinWaiting } from "../activity.ts";

/** Days that a request may wait before its coordinators are reminded. */
export const patience = 3;

/** Announces the requests that have waited too long, each once, however many workers look at the same time. */
export async function remindOfRequests(): Promise<void> {
  while (
    await inTransaction(async (tx) => {
      const late = await tx.select().from(joinRequests)
        .where(and(isNull(joinRequests.withdrawnAt), isNull(joinRequests.approvedAt), isNull(joinRequests.declinedAt), isNull(joinRequests.remindedAt), lt(joinRequests.createdAt, sql`now() - make_interval(days => ${patience})`)))
        .orderBy(asc(joinRequests.id)).limit(50).for("update", { skipLocked: true });
      if (!late.length) return false;
      await tx.update(joinRequests).set({ remindedAt: new Date() }).where(inArray(joinRequests.id, late.map(({ id }) => id)));
      for (const { id, clusterId, organizationId, applicantId, valueChainRole } of late) {
        await record(tx, guest(), joinWaiting, { clusterId, organizationId: organizationId ?? undefined, subjectId: id, data: { applicantId, valueChainRole: valueChainRole ?? undefined } });
      }
      return true;
    })
  );
}

/** Takes addresses and names out of invitations that lost their worth a month ago, and out of lists that are done or were thrown away. */
export async function forgetAddresses(): Promise<void> {
  const monthAgo = sql`now() - interval '30 days'`;
  await database().update(invitations).set({ email: null, emailKey: null, name: null, organization: null })
    .where(and(isNotNull(invitations.email), or(lt(invitations.expiresAt, monthAgo), lt(invitations.revokedAt, monthAgo))));
  const done = database().select({ id: invitationBatches.id }).from(invitationBatches).where(lt(invitationBatches.createdAt, sql`now() - interval '60 days'`));
  await database().delete(invitationLines).where(inArray(invitationLines.batchId, done));
}

/** Asks again for the sending of lists that were begun and neither finished nor thrown away. */
export async function resumeLists(sending: Job): Promise<void> {
  await inTransaction(async (tx) => {
    const stuck = await tx.select({ id: invitationBatches.id }).from(invitationBatches)
      .where(and(lt(invitationBatches.sendAskedAt, sql`now() - interval '10 minutes'`), isNull(invitationBatches.finishedAt), isNull(invitationBatches.cancelledAt))).limit(100);
    for (const { id } of stuck) await enqueue(tx, sending, { batchId: id });
  });
}
