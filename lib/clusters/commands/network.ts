import { and, eq, inArray, isNull } from "drizzle-orm";
import { clusters } from "#db/schema/clusters.ts";
import { clusterTies, unions } from "#db/schema/clusters-network.ts";
import { conflict, forbidden, invalid, notFound } from "#lib/core/errors.ts";
import { holdName, inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { slug as slugType } from "#lib/organizations/input.ts";
import { tieAccepted, tieDeclined, tieEnded, tieProposed, tieWithdrawn } from "../activity/network.ts";
import type { ProposeTieInput } from "../input/network.ts";
import { maxLevels, tieOf, type Relation } from "../labels/network.ts";
import { mayManage } from "../policy.ts";
import { tieRights } from "../policy/network.ts";
import { findStanding } from "../queries.ts";
import { idsAbove, levelsBelow } from "../queries/network.ts";
import { stateOfTie } from "../queries/ties.ts";
import { visibleClusters } from "../queries/visible.ts";
import { lockManaged } from "./lock.ts";
import { noteFounded, noteLeft } from "./union-life.ts";
import { recordTie, type TieRow } from "./record-tie.ts";

/**
 * Asks another cluster to be our parent, sub-cluster, peer, union or member. Where the same person runs both clusters, both
 * have agreed at once.
 * @throws invalid at `other` or `relation`; conflict when the two are tied so already, or one has asked; forbidden but to coordinators
 */
export async function proposeTie(viewer: Viewer, { slug, other, relation, note }: ProposeTieInput & { slug: string }): Promise<{ id: string }> {
  requireWriter(viewer);
  return inTransaction(async (tx) => {
    const own = await lockManaged(viewer, tx, slug);
    const theirs = await findOther(viewer, tx, other);
    if (theirs.id === own.id) throw invalid("other", "clusters.tie_self");
    await refuseUnlessFitting(tx, relation, own.id, theirs.id);
    return propose(tx, viewer, { own: own.id, other: theirs.id, relation, note });
  });
}

/** Writes the proposal; for commands that have looked at both clusters. Accepts it too where one person runs both. */
export async function propose(tx: Transaction, viewer: Viewer, { own, other, relation, note }: { own: string; other: string; relation: Relation; note?: string }): Promise<{ id: string }> {
  const { kind, side } = tieOf(relation);
  const [upperId, lowerId] = side === "upper" ? [own, other] : side === "lower" ? [other, own] : [own, other].sort() as [string, string];
  const { memberId } = requireWriter(viewer);
  const [tie] = await tx.insert(clusterTies).values({ kind, upperId, lowerId, fromId: own, proposedBy: memberId, note }).onConflictDoNothing().returning();
  if (!tie) throw conflict("clusters.tie_exists");
  await recordTie(tx, viewer, tieProposed, tie);
  if ((await findStanding(viewer, own, tx)).coordinator && (await findStanding(viewer, other, tx)).coordinator) await putInForce(tx, viewer, tie);
  return { id: tie.id };
}

/** Agrees to what the other side proposed; a second time changes nothing. @throws conflict when that would make a circle, a second parent, or too many levels */
export async function acceptTie(viewer: Viewer, { tieId }: { tieId: string }): Promise<void> {
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { tie, rights } = await lockTie(viewer, tx, tieId);
    if (stateOfTie(tie) === "in_force") return;
    if (!rights.mayAnswer) throw refusalFor(tie);
    await putInForce(tx, viewer, tie);
  });
}

/** Says no to what the other side proposed; it reads the reason. A second time changes nothing. */
export async function declineTie(viewer: Viewer, { tieId, reason }: { tieId: string; reason?: string }): Promise<void> {
  await answer(viewer, tieId, "declined", async (tx, tie, decidedBy) => {
    await tx.update(clusterTies).set({ declinedAt: new Date(), decidedBy, reason }).where(eq(clusterTies.id, tieId));
    await recordTie(tx, viewer, tieDeclined, tie, reason);
  });
}

/** Takes one's own proposal back, until it is answered. A second time changes nothing. */
export async function withdrawTie(viewer: Viewer, { tieId }: { tieId: string }): Promise<void> {
  await answer(viewer, tieId, "withdrawn", async (tx, tie, decidedBy) => {
    await tx.update(clusterTies).set({ withdrawnAt: new Date(), decidedBy }).where(eq(clusterTies.id, tieId));
    await recordTie(tx, viewer, tieWithdrawn, tie);
  });
}

/** Ends a tie from either side; a second time changes nothing. A union that its last member leaves is dissolved. */
export async function endTie(viewer: Viewer, { tieId, reason }: { tieId: string; reason?: string }): Promise<void> {
  const member = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { tie, rights } = await lockTie(viewer, tx, tieId);
    if (stateOfTie(tie) === "ended") return;
    if (!rights.mayEnd) throw refusalFor(tie);
    await tx.update(clusterTies).set({ endedAt: new Date(), endedBy: member.memberId, reason }).where(eq(clusterTies.id, tieId));
    await recordTie(tx, viewer, tieEnded, tie, reason);
    if (tie.kind === "member") await noteLeft(tx, viewer, tie.upperId);
  });
}

async function answer(viewer: Viewer, tieId: string, answered: "declined" | "withdrawn", write: (tx: Transaction, tie: TieRow, memberId: string) => Promise<void>) {
  const member = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { tie, rights } = await lockTie(viewer, tx, tieId);
    if (stateOfTie(tie) === answered) return;
    if (!(answered === "declined" ? rights.mayAnswer : rights.mayWithdraw)) throw refusalFor(tie);
    await write(tx, tie, member.memberId);
  });
}

// The row's lock puts two answers in a line: the second one finds the first. To those who run neither side it is not there.
async function lockTie(viewer: Viewer, tx: Transaction, tieId: string) {
  const [tie] = await tx.select().from(clusterTies).where(eq(clusterTies.id, tieId)).for("update");
  if (!tie) throw notFound();
  const manages = { upper: mayManage(await findStanding(viewer, tie.upperId, tx)), lower: mayManage(await findStanding(viewer, tie.lowerId, tx)) };
  if (!manages.upper && !manages.lower) throw notFound();
  return { tie, rights: tieRights({ state: stateOfTie(tie), from: tie.fromId === tie.upperId ? "upper" : "lower", manages }) };
}

const refusalFor = (tie: TieRow) => (stateOfTie(tie) === "open" ? forbidden("clusters.tie_other_side") : conflict("clusters.tie_answered"));

async function putInForce(tx: Transaction, viewer: Viewer, tie: TieRow) {
  if (tie.kind === "sub_cluster") await refuseBadTree(tx, tie);
  await tx.update(clusterTies).set({ acceptedAt: new Date(), decidedBy: requireWriter(viewer).memberId }).where(eq(clusterTies.id, tie.id));
  await recordTie(tx, viewer, tieAccepted, tie);
  if (tie.kind === "member") await noteFounded(tx, viewer, tie.upperId);
}

async function refuseBadTree(tx: Transaction, { upperId, lowerId }: TieRow) {
  await holdName(tx, "tree of sub-clusters"); // no circle closes between two
  if ((await idsAbove(tx, lowerId)).length) throw conflict("clusters.tie_has_parent");
  const above = await idsAbove(tx, upperId);
  if (above.includes(lowerId)) throw conflict("clusters.tie_circle");
  if (above.length + 2 + (await levelsBelow(tx, lowerId)) > maxLevels) throw conflict("clusters.tie_too_deep");
}

/** A cluster that the viewer may know of. @throws invalid at `path` */
export async function findOther(viewer: Viewer, tx: Transaction, slug: string, path = "other") {
  const [found] = slugType.safeParse(slug).success ? await tx.select({ id: clusters.id }).from(clusters).where(and(eq(clusters.slug, slug), visibleClusters(viewer))) : [];
  if (!found) throw invalid(path, "clusters.unknown_cluster");
  return found;
}

// Clusters hang in a tree, unions take clusters, and no union is a member of another: there is nothing that closes a circle.
async function refuseUnlessFitting(tx: Transaction, relation: Relation, own: string, other: string) {
  if (relation === "peer") return;
  const found = await tx.select({ id: unions.clusterId }).from(unions).where(and(inArray(unions.clusterId, [own, other]), isNull(unions.dissolvedAt)));
  const is = (id: string) => found.some((union) => union.id === id);
  const fits = relation === "union" ? is(other) && !is(own) : relation === "member" ? is(own) && !is(other) : !is(own) && !is(other);
  if (!fits) throw invalid("relation", `clusters.tie_kind_${relation === "union" || relation === "member" ? "union" : "tree"}`);
}
