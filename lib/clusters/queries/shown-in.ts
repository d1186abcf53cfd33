import { and, desc, eq, isNotNull, isNull, or, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { database } from "#db/client.ts";
import { clusters } from "#db/schema/clusters.ts";
import { clusterItems } from "#db/schema/clusters-network.ts";
import { members } from "#db/schema/members.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { mayEnterWorkspace, mayManage } from "../policy.ts";
import { itemRights } from "../policy/network.ts";
import { findStanding } from "../queries.ts";
import { mayEnter } from "./standing.ts";
import { managedAmong } from "./ties.ts";

export type ItemKind = (typeof clusterItems.$inferSelect)["kind"];
export type ItemState = "offered" | "shown" | "declined" | "ended";

const isShown = and(isNotNull(clusterItems.acceptedAt), isNull(clusterItems.endedAt));

/**
 * A condition for a domain's own query: its rows (by their id column) that are shown in a cluster which is not their home.
 * Says nothing of who may see that cluster: the asking query must.
 */
export const shownInCluster = (kind: ItemKind, subjectId: SQL, clusterId: string) => sql<boolean>`exists (
  select from cluster_items i where i.kind = ${kind} and i.subject_id = ${subjectId} and i.cluster_id = ${clusterId}::uuid and i.accepted_at is not null and i.ended_at is null)`;

/** Whether a member may enter a cluster that shows the item, for queries that read it beside something else: as `mayReadShown`. */
export const isShownTo = (kind: ItemKind, subject: SQL, member: SQL) => sql<boolean>`exists (
  select from cluster_items i where i.kind = ${kind} and i.subject_id = ${subject} and i.accepted_at is not null and i.ended_at is null and ${mayEnter(sql`i.cluster_id`, member)})`;

/** Whether the viewer may read an item because a cluster shows it whose workspace they may enter: showing widens no further. */
export async function mayReadShown(viewer: Viewer, { kind, subjectId }: { kind: ItemKind; subjectId: string }): Promise<boolean> {
  const rows = await database().select({ clusterId: clusterItems.clusterId }).from(clusterItems)
    .where(and(eq(clusterItems.kind, kind), eq(clusterItems.subjectId, subjectId), isShown)).limit(100);
  for (const { clusterId } of rows) if (mayEnterWorkspace(await findStanding(viewer, clusterId))) return true;
  return false;
}

export type ShownItem = {
  id: string;
  kind: ItemKind;
  subjectId: string;
  title: LocalizedText;
  state: ItemState;
  /** The cluster is the item's home: `other` is where it is shown; else `other` is where it comes from */
  home: boolean;
  other: { id: string; slug: string; name: LocalizedText; originalLocale: Locale };
  shownBy: string | null;
  offeredAt: string;
  rights: ReturnType<typeof itemRights>;
};

type Endings = Pick<typeof clusterItems.$inferSelect, "acceptedAt" | "declinedAt" | "endedAt">;
/** What has become of an offer. */
export const stateOfItem = ({ acceptedAt, declinedAt, endedAt }: Endings): ItemState => (endedAt ? "ended" : declinedAt ? "declined" : acceptedAt ? "shown" : "offered");

const other = alias(clusters, "other");

/** What a cluster shows of others and others of it, with what waits for an answer, newest first, at most 200; null to those who do not run it. */
export async function listItems(viewer: Viewer, clusterId: string): Promise<ShownItem[] | null> {
  if (!mayManage(await findStanding(viewer, clusterId))) return null;
  return read(viewer, clusterId, and(or(eq(clusterItems.clusterId, clusterId), eq(clusterItems.homeId, clusterId)), isNull(clusterItems.endedAt), isNull(clusterItems.declinedAt))!);
}

/** Where an item is shown or offered, besides its home; null to those who do not run its home. */
export async function listPlacesOf(viewer: Viewer, { kind, subjectId, homeId }: { kind: ItemKind; subjectId: string; homeId: string }): Promise<ShownItem[] | null> {
  if (!mayManage(await findStanding(viewer, homeId))) return null;
  return read(viewer, homeId, and(eq(clusterItems.kind, kind), eq(clusterItems.subjectId, subjectId), eq(clusterItems.homeId, homeId), isNull(clusterItems.endedAt))!);
}

async function read(viewer: Viewer, clusterId: string, where: SQL): Promise<ShownItem[]> {
  const rows = await database()
    .select({ item: clusterItems, other: { id: other.id, slug: other.slug, name: other.name, originalLocale: other.originalLocale }, shownBy: members.name })
    .from(clusterItems)
    .innerJoin(other, sql`${other.id} = case when ${clusterItems.homeId} = ${clusterId} then ${clusterItems.clusterId} else ${clusterItems.homeId} end`)
    .leftJoin(members, eq(members.id, clusterItems.shownBy))
    .where(where).orderBy(desc(clusterItems.id)).limit(200);
  const managed = await managedAmong(viewer, rows.map(({ other }) => other.id));
  return rows.map(({ item, other, shownBy }) => {
    const [home, state] = [item.homeId === clusterId, stateOfItem(item)];
    const [managesHome, managesHere] = home ? [true, managed.has(other.id)] : [managed.has(other.id), true];
    return { id: item.id, kind: item.kind, subjectId: item.subjectId, title: item.title, state, home, other, shownBy, offeredAt: item.createdAt.toISOString(), rights: itemRights({ state, managesHome, managesHere }) };
  });
}
