import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { coordinators } from "#db/schema/clusters.ts";
import { record } from "#lib/activity/record.ts";
import { notFound } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { findConfirmedMember } from "#lib/organizations/queries/confirmed-member.ts";
import { coordinatorAdded, coordinatorRemoved } from "../activity.ts";
import { lockCluster, refuseUnlessStaff } from "./lock.ts";

/** Lets a member run a cluster; a second time changes nothing. @throws not_found but to staff, invalid at `who` for an unknown member */
export async function appointCoordinator(viewer: Viewer, { slug, who }: { slug: string; who: string }): Promise<void> {
  refuseUnlessStaff(viewer);
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { id: clusterId } = await lockCluster(tx, slug, "update");
    const memberId = await findConfirmedMember(tx, who);
    const again = { createdAt: new Date(), endedAt: null };
    const [appointed] = await tx.insert(coordinators).values({ clusterId, memberId })
      .onConflictDoUpdate({ target: [coordinators.clusterId, coordinators.memberId], set: again, setWhere: isNotNull(coordinators.endedAt) })
      .returning({ memberId: coordinators.memberId });
    if (appointed) await record(tx, viewer, coordinatorAdded, { clusterId, subjectId: memberId, data: { memberId } });
  });
}

/** Ends a member's running of a cluster. The office may remove the last one too: it then decides itself. @throws not_found but to staff */
export async function removeCoordinator(viewer: Viewer, { slug, memberId }: { slug: string; memberId: string }): Promise<void> {
  refuseUnlessStaff(viewer);
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { id: clusterId } = await lockCluster(tx, slug, "update");
    const [removed] = await tx.update(coordinators).set({ endedAt: new Date() })
      .where(and(eq(coordinators.clusterId, clusterId), eq(coordinators.memberId, memberId), isNull(coordinators.endedAt)))
      .returning({ memberId: coordinators.memberId });
    if (!removed) throw notFound();
    await record(tx, viewer, coordinatorRemoved, { clusterId, subjectId: memberId, data: { memberId } });
  });
}
