import { and, eq, isNull } from "drizzle-orm";
import { personParticipants } from "#db/schema/clusters-people.ts";
import { record } from "#lib/activity/record.ts";
import { notFound } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { personLeft, personRemoved } from "../activity.ts";
import { belongs } from "../policy.ts";
import { findStanding } from "../queries.ts";
import { refuseUnlessManager } from "./lock.ts";

/** Ends a person's belonging, with a reason that they read. @throws forbidden but to coordinators, not_found to strangers or when they take part no more */
export async function removePerson(viewer: Viewer, { personParticipantId, reason }: { personParticipantId: string; reason: string }): Promise<void> {
  const { memberId: by } = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { clusterId, memberId } = await lock(tx, personParticipantId);
    const standing = await findStanding(viewer, clusterId, tx);
    if (!belongs(standing)) throw notFound();
    refuseUnlessManager(standing);
    await tx.update(personParticipants).set({ leftAt: new Date(), removedBy: by, removalReason: reason }).where(eq(personParticipants.id, personParticipantId));
    await record(tx, viewer, personRemoved, { clusterId, subjectId: memberId, data: { memberId, reason } });
  });
}

/** Leaves a cluster that one takes part in oneself. @throws not_found to all others */
export async function leaveInPerson(viewer: Viewer, { personParticipantId }: { personParticipantId: string }): Promise<void> {
  const member = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { clusterId, memberId } = await lock(tx, personParticipantId);
    if (memberId !== member.memberId) throw notFound();
    await tx.update(personParticipants).set({ leftAt: new Date() }).where(eq(personParticipants.id, personParticipantId));
    await record(tx, viewer, personLeft, { clusterId, subjectId: memberId, data: { memberId } });
  });
}

async function lock(tx: Transaction, id: string) {
  const [found] = await tx.select().from(personParticipants).where(and(eq(personParticipants.id, id), isNull(personParticipants.leftAt))).for("update");
  if (!found) throw notFound();
  return found;
}
