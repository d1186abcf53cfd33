import { and, eq, sql } from "drizzle-orm";
import { clusters } from "#db/schema/clusters.ts";
import { clusterTies, unions } from "#db/schema/clusters-network.ts";
import { record } from "#lib/activity/record.ts";
import { conflict } from "#lib/core/errors.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { unionDissolved, unionFounded } from "../activity/network.ts";
import { inForce } from "../queries/union.ts";

/** A cluster has come in: with the second one the union is founded, and everybody sees it. @throws conflict when it is dissolved */
export async function noteFounded(tx: Transaction, viewer: Viewer, unionId: string): Promise<void> {
  const union = await lock(tx, unionId);
  if (union.dissolvedAt) throw conflict("clusters.union_dissolved");
  if (union.foundedAt || (await countMembers(tx, unionId)) < 2) return;
  await tx.update(unions).set({ foundedAt: new Date() }).where(eq(unions.clusterId, unionId));
  await tx.update(clusters).set({ visibility: "public", ...touched() }).where(eq(clusters.id, unionId));
  await record(tx, viewer, unionFounded, { clusterId: unionId, subjectId: unionId });
}

/** A cluster has left: with the last one the union ends. Its workspace stays for its coordinators, closed. */
export async function noteLeft(tx: Transaction, viewer: Viewer, unionId: string): Promise<void> {
  const union = await lock(tx, unionId);
  if (union.dissolvedAt || (await countMembers(tx, unionId)) > 0) return;
  await tx.update(unions).set({ dissolvedAt: new Date() }).where(eq(unions.clusterId, unionId));
  await tx.update(clusters).set({ closedAt: new Date(), ...touched() }).where(eq(clusters.id, unionId));
  await record(tx, viewer, unionDissolved, { clusterId: unionId, subjectId: unionId });
}

/** What takes clusters takes no organisations and persons. @throws conflict */
export async function refuseInUnion(tx: Transaction, clusterId: string): Promise<void> {
  if ((await tx.$count(unions, eq(unions.clusterId, clusterId))) > 0) throw conflict("clusters.union_takes_clusters");
}

// One at a time: two that leave at once must not each see the other still there.
async function lock(tx: Transaction, unionId: string) {
  const [union] = await tx.select().from(unions).where(eq(unions.clusterId, unionId)).for("update");
  return union!; // a membership leads to a union: refuseUnlessFitting saw to it
}

const countMembers = (tx: Transaction, unionId: string) =>
  tx.$count(clusterTies, and(eq(clusterTies.upperId, unionId), eq(clusterTies.kind, "member"), inForce));

const touched = () => ({ rev: sql`${clusters.rev} + 1`, updatedAt: new Date() });
