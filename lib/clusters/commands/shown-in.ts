import { and, eq, inArray, isNull } from "drizzle-orm";
import { clusterItems } from "#db/schema/clusters-network.ts";
import { record } from "#lib/activity/record.ts";
import { conflict, forbidden, invalid, notFound } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { itemDeclined, itemEnded, itemOffered, itemShown } from "../activity/network.ts";
import { mayManage } from "../policy.ts";
import { itemRights } from "../policy/network.ts";
import { findStanding } from "../queries.ts";
import { stateOfItem, type ItemKind } from "../queries/shown-in.ts";
import { findOther } from "./network.ts";

/** An item as its own domain knows it: who calls this has looked that it is there, and that the viewer may read it. */
export type Showable = { kind: ItemKind; subjectId: string; homeId: string; title: LocalizedText; /** Everybody may read it anyway */ open: boolean };

/**
 * Shows an item in one more cluster. Offered by those who run its home; where they run the receiving cluster too it is shown at
 * once, else its coordinators answer. What everybody may read anyway the receiving cluster's coordinators may take in by
 * themselves. Showing lets those read who may enter the receiving cluster's workspace, and nobody else.
 * @throws invalid at `cluster`; conflict when it is offered or shown there already; forbidden to those who run neither
 */
export async function showInCluster(tx: Transaction, viewer: Viewer, { cluster, ...item }: Showable & { /** slug */ cluster: string }): Promise<{ id: string; shown: boolean }> {
  const member = requireWriter(viewer);
  const receiving = await findOther(viewer, tx, cluster, "cluster");
  if (receiving.id === item.homeId) throw invalid("cluster", "clusters.tie_self");
  const [home, here] = [await findStanding(viewer, item.homeId, tx), await findStanding(viewer, receiving.id, tx)];
  if (!mayManage(home) && !(item.open && mayManage(here))) throw forbidden("coordinators_only");
  const shown = here.coordinator || (!mayManage(home) && mayManage(here)); // the project office offers like a home, and does not answer itself
  const decided = shown ? { acceptedAt: new Date(), decidedBy: member.memberId } : {};
  const { kind, subjectId, homeId, title } = item;
  const [row] = await tx.insert(clusterItems)
    .values({ kind, subjectId, homeId, title, clusterId: receiving.id, shownBy: member.memberId, ...decided })
    .onConflictDoNothing().returning();
  if (!row) throw conflict("clusters.item_offered");
  await recordItem(tx, viewer, shown ? itemShown : itemOffered, row);
  return { id: row.id, shown };
}

/** Takes in what was offered; a second time changes nothing. @throws forbidden but to those who run the receiving cluster */
export async function acceptItem(viewer: Viewer, { itemId }: { itemId: string }): Promise<void> {
  await answer(viewer, itemId, "shown");
}

/** Says no to what was offered; a second time changes nothing. */
export async function declineItem(viewer: Viewer, { itemId }: { itemId: string }): Promise<void> {
  await answer(viewer, itemId, "declined");
}

/** Shows it there no more, or takes the offer back: by its home, or by the cluster that shows it. A second time changes nothing. */
export async function endItem(viewer: Viewer, { itemId }: { itemId: string }): Promise<void> {
  const member = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { item, rights } = await lock(viewer, tx, itemId);
    if (item.endedAt) return;
    if (!rights.mayEnd) throw stateOfItem(item) === "offered" ? forbidden("clusters.tie_other_side") : conflict("clusters.item_answered");
    await tx.update(clusterItems).set({ endedAt: new Date(), endedBy: member.memberId }).where(eq(clusterItems.id, itemId));
    await recordItem(tx, viewer, itemEnded, item);
  });
}

/** What is gone for ever is shown nowhere any more, and offered nowhere. Its own domain has asked who may. */
export async function endItemsOf(tx: Transaction, viewer: Viewer, { kind, subjectIds }: { kind: ItemKind; subjectIds: string[] }): Promise<void> {
  const member = requireWriter(viewer);
  const ended = await tx.update(clusterItems).set({ endedAt: new Date(), endedBy: member.memberId })
    .where(and(eq(clusterItems.kind, kind), inArray(clusterItems.subjectId, subjectIds), isNull(clusterItems.declinedAt), isNull(clusterItems.endedAt))).returning();
  for (const item of ended) await recordItem(tx, viewer, itemEnded, item);
}

/** Ends every showing and offer of an item that is gone for good, in the transaction that forgets it. Nothing is told: nobody did it. */
export async function forgetItem(tx: Transaction, { kind, subjectId }: { kind: ItemKind; subjectId: string }): Promise<void> {
  await tx.update(clusterItems).set({ endedAt: new Date() }).where(and(eq(clusterItems.kind, kind), eq(clusterItems.subjectId, subjectId), isNull(clusterItems.endedAt)));
}

async function answer(viewer: Viewer, itemId: string, answered: "shown" | "declined") {
  const member = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { item, rights } = await lock(viewer, tx, itemId);
    if (stateOfItem(item) === answered) return;
    if (!rights.mayAnswer) throw stateOfItem(item) === "offered" ? forbidden("clusters.tie_other_side") : conflict("clusters.item_answered");
    const at = answered === "shown" ? { acceptedAt: new Date() } : { declinedAt: new Date() };
    await tx.update(clusterItems).set({ ...at, decidedBy: member.memberId }).where(eq(clusterItems.id, itemId));
    await recordItem(tx, viewer, answered === "shown" ? itemShown : itemDeclined, item);
  });
}

type Row = typeof clusterItems.$inferSelect;

async function lock(viewer: Viewer, tx: Transaction, itemId: string) {
  const [item] = await tx.select().from(clusterItems).where(eq(clusterItems.id, itemId)).for("update");
  if (!item) throw notFound();
  const [managesHome, managesHere] = [mayManage(await findStanding(viewer, item.homeId, tx)), mayManage(await findStanding(viewer, item.clusterId, tx))];
  if (!managesHome && !managesHere) throw notFound();
  return { item, rights: itemRights({ state: stateOfItem(item), managesHome, managesHere }) };
}

// In the history of both clusters, so that each side's people hear of it.
async function recordItem(tx: Transaction, viewer: Viewer, fact: typeof itemOffered, { id, kind, title, clusterId, homeId }: Row) {
  await record(tx, viewer, fact, { clusterId, subjectId: id, data: { other: homeId, kind, title, home: false } });
  await record(tx, viewer, fact, { clusterId: homeId, subjectId: id, data: { other: clusterId, kind, title, home: true } });
}
