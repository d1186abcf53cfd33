import { and, eq, isNull } from "drizzle-orm";
import { clusters, participants } from "#db/schema/clusters.ts";
import { record } from "#lib/activity/record.ts";
import { forbidden, notFound } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { mayRepresent } from "#lib/organizations/policy.ts";
import { findOrganizationStanding } from "#lib/organizations/queries/one.ts";
import { participantChanged, participantLeft, participantRemoved } from "../activity.ts";
import type { ValueChainRole } from "../labels.ts";
import { findStanding } from "../queries.ts";
import { visibleClusters } from "../queries/visible.ts";
import { refuseUnlessManager } from "./lock.ts";

/** Ends an organisation's belonging, with a reason that it reads. @throws forbidden but to coordinators, not_found when it takes part no more */
export async function removeParticipant(viewer: Viewer, { participantId, reason }: { participantId: string; reason: string }): Promise<void> {
  const member = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { clusterId, organizationId } = await lock(viewer, tx, participantId);
    refuseUnlessManager(await findStanding(viewer, clusterId, tx));
    await tx.update(participants).set({ leftAt: new Date(), removedBy: member.memberId, removalReason: reason }).where(eq(participants.id, participantId));
    await record(tx, viewer, participantRemoved, { clusterId, organizationId, subjectId: participantId, data: { reason } });
  });
}

/** Leaves a cluster in an organisation's name. @throws forbidden to those who do not speak for it */
export async function leaveCluster(viewer: Viewer, { participantId }: { participantId: string }): Promise<void> {
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { clusterId, organizationId } = await lock(viewer, tx, participantId);
    if (!mayRepresent(await findOrganizationStanding(viewer, organizationId, tx))) throw forbidden("organizations.not_representative");
    await tx.update(participants).set({ leftAt: new Date() }).where(eq(participants.id, participantId));
    await record(tx, viewer, participantLeft, { clusterId, organizationId, subjectId: participantId });
  });
}

/** Puts a participant in another place of the value chain; the same place changes nothing. @throws forbidden but to coordinators */
export async function changeValueChainRole(viewer: Viewer, { participantId, valueChainRole }: { participantId: string; valueChainRole: ValueChainRole }): Promise<void> {
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const participant = await lock(viewer, tx, participantId);
    const { clusterId, organizationId } = participant;
    refuseUnlessManager(await findStanding(viewer, clusterId, tx));
    if (participant.valueChainRole === valueChainRole) return;
    await tx.update(participants).set({ valueChainRole }).where(eq(participants.id, participantId));
    await record(tx, viewer, participantChanged, { clusterId, organizationId, subjectId: participantId, data: { valueChainRole } });
  });
}

/** Holds a participant's row. @throws not_found for a former one, and to those from whom the cluster is hidden */
async function lock(viewer: Viewer, tx: Transaction, participantId: string) {
  const [participant] = await tx.select().from(participants).where(and(eq(participants.id, participantId), isNull(participants.leftAt))).for("update");
  const seen = participant && (await tx.$count(clusters, and(eq(clusters.id, participant.clusterId), visibleClusters(viewer))));
  if (!seen) throw notFound();
  return participant;
}
