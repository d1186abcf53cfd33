import { and, count, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { coordinators } from "#db/schema/clusters.ts";
import { moderators } from "#db/schema/clusters-people.ts";
import { members } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import { conflict, notFound } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { findConfirmedMember } from "#lib/organizations/queries/confirmed-member.ts";
import { coordinatorAdded, coordinatorRemoved, moderatorAdded, moderatorRemoved } from "../activity.ts";
import { belongs } from "../policy.ts";
import { findStanding } from "../queries.ts";
import { lockCluster, lockManaged, refuseUnlessManager } from "./lock.ts";

type Someone = { slug: string; memberId: string };

/** Lets a member run a cluster; a second time changes nothing. @throws forbidden but to coordinators and staff, invalid at `who` for an unknown member */
export async function appointCoordinator(viewer: Viewer, { slug, who }: { slug: string; who: string }): Promise<void> {
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { id } = await lockManaged(viewer, tx, slug);
    await makeCoordinator(tx, viewer, id, await findConfirmedMember(tx, viewer, who));
  });
}

/** Lets a member keep order in a cluster; a second time changes nothing. @throws as `appointCoordinator` */
export async function appointModerator(viewer: Viewer, { slug, who }: { slug: string; who: string }): Promise<void> {
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { id } = await lockManaged(viewer, tx, slug);
    await makeModerator(tx, viewer, id, await findConfirmedMember(tx, viewer, who));
  });
}

/** @returns whether it is new */
export async function makeCoordinator(tx: Transaction, viewer: Viewer, clusterId: string, memberId: string): Promise<boolean> {
  const [appointed] = await tx.insert(coordinators).values({ clusterId, memberId })
    .onConflictDoUpdate({ target: [coordinators.clusterId, coordinators.memberId], set: { createdAt: new Date(), endedAt: null }, setWhere: isNotNull(coordinators.endedAt) })
    .returning({ memberId: coordinators.memberId });
  if (appointed) await record(tx, viewer, coordinatorAdded, { clusterId, subjectId: memberId, data: { memberId } });
  return appointed !== undefined;
}

/** @returns whether it is new */
export async function makeModerator(tx: Transaction, viewer: Viewer, clusterId: string, memberId: string): Promise<boolean> {
  const [appointed] = await tx.insert(moderators).values({ clusterId, memberId })
    .onConflictDoUpdate({ target: [moderators.clusterId, moderators.memberId], set: { createdAt: new Date(), endedAt: null }, setWhere: isNotNull(moderators.endedAt) })
    .returning({ memberId: moderators.memberId });
  if (appointed) await record(tx, viewer, moderatorAdded, { clusterId, subjectId: memberId, data: { memberId } });
  return appointed !== undefined;
}

/**
 * Ends a member's running of a cluster, one's own too. The cluster's row is held, so that of two who go at once one is told
 * that they are the last. The office may remove the last one: it then decides itself.
 * @throws conflict `clusters.last_coordinator`; forbidden but to coordinators and staff
 */
export async function removeCoordinator(viewer: Viewer, { slug, memberId }: Someone): Promise<void> {
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { id: clusterId } = await lockManaged(viewer, tx, slug);
    const { staff } = await findStanding(viewer, clusterId, tx);
    const current = and(eq(coordinators.clusterId, clusterId), isNull(coordinators.endedAt));
    const [others] = await tx.select({ count: count() }).from(coordinators)
      .innerJoin(members, and(eq(members.id, coordinators.memberId), isNull(members.bannedAt)))
      .where(and(current, ne(coordinators.memberId, memberId)));
    const [removed] = await tx.update(coordinators).set({ endedAt: new Date() }).where(and(current, eq(coordinators.memberId, memberId))).returning({ memberId: coordinators.memberId });
    if (!removed) throw notFound();
    if (!others!.count && !staff) throw conflict("clusters.last_coordinator");
    await record(tx, viewer, coordinatorRemoved, { clusterId, subjectId: memberId, data: { memberId } });
  });
}

/** Ends a member's keeping order, by those who run the cluster or by themselves. @throws forbidden, not_found */
export async function removeModerator(viewer: Viewer, { slug, memberId }: Someone): Promise<void> {
  const member = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { id: clusterId, visibility } = await lockCluster(tx, slug, "update");
    const standing = await findStanding(viewer, clusterId, tx);
    if (visibility === "hidden" && !belongs(standing)) throw notFound();
    if (member.memberId !== memberId || !standing.moderator) refuseUnlessManager(standing);
    const [removed] = await tx.update(moderators).set({ endedAt: new Date() })
      .where(and(eq(moderators.clusterId, clusterId), eq(moderators.memberId, memberId), isNull(moderators.endedAt))).returning({ memberId: moderators.memberId });
    if (!removed) throw notFound();
    await record(tx, viewer, moderatorRemoved, { clusterId, subjectId: memberId, data: { memberId } });
  });
}
