import { and, asc, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters } from "#db/schema/clusters.ts";
import { clusterTies } from "#db/schema/clusters-network.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { relationSeenFrom, type Relation } from "../labels/network.ts";
import { nameSeenBy } from "./shape.ts";
import { findUnion, inForce, type Union } from "./union.ts";
import { visibleClusters } from "./visible.ts";

/** Another cluster as a tie shows it. */
export type Neighbour = {
  id: string;
  slug: string;
  name: LocalizedText;
  originalLocale: Locale;
  country: string;
  city: string | null;
  latitude: number | null;
  longitude: number | null;
  demonstration: boolean;
};

export type Network = {
  /** What makes the cluster a union; null when it is none */
  union: Union | null;
  /** From the topmost cluster down to the parent; empty for a topmost one, whose level is 1 */
  above: Neighbour[];
  level: number;
  neighbours: Record<Relation, (Neighbour & { since: string })[]>;
};

export const neighbourColumns = {
  id: clusters.id, slug: clusters.slug, name: clusters.name, originalLocale: clusters.originalLocale, country: clusters.country, city: clusters.city,
  latitude: clusters.latitude, longitude: clusters.longitude, demonstration: sql<boolean>`${clusters.demonstration} is not null`,
};

/** What a cluster is tied to, as far as the viewer may see those clusters, each kind by name. Three queries. */
export async function findNetwork(viewer: Viewer, clusterId: string): Promise<Network> {
  const [union, above, ties] = await Promise.all([findUnion(clusterId), listAbove(viewer, clusterId), listInForce(viewer, clusterId)]);
  const neighbours: Network["neighbours"] = { parent: [], sub_cluster: [], peer: [], union: [], member: [] };
  for (const { kind, upper, since, ...neighbour } of ties) neighbours[relationSeenFrom(upper ? "upper" : "lower", kind)].push({ ...neighbour, since: since!.toISOString() });
  return { union, above: above.map(({ height: _, ...neighbour }) => neighbour), level: 1 + Math.max(0, ...above.map(({ height }) => height)), neighbours };
}

const listInForce = (viewer: Viewer, clusterId: string) =>
  database()
    .select({ ...neighbourColumns, kind: clusterTies.kind, upper: sql<boolean>`${clusterTies.upperId} = ${clusterId}`, since: clusterTies.acceptedAt })
    .from(clusterTies)
    .innerJoin(clusters, sql`${clusters.id} = case when ${clusterTies.upperId} = ${clusterId} then ${clusterTies.lowerId} else ${clusterTies.upperId} end`)
    .where(and(sql`${clusterId}::uuid in (${clusterTies.upperId}, ${clusterTies.lowerId})`, inForce, visibleClusters(viewer)))
    .orderBy(asc(nameSeenBy[viewer.locale]), asc(clusters.id));

// the names inside a recursive query are its own
const ancestors = (clusterId: string) => sql`
  with recursive above(id, height) as (
    select upper_id, 1 from cluster_ties where kind = 'sub_cluster' and lower_id = ${clusterId} and accepted_at is not null and ended_at is null
    union all
    select t.upper_id, above.height + 1 from cluster_ties t join above on t.lower_id = above.id
    where t.kind = 'sub_cluster' and t.accepted_at is not null and t.ended_at is null and above.height < 50
  ) select id, height from above`;

const listAbove = (viewer: Viewer, clusterId: string) =>
  database()
    .select({ ...neighbourColumns, height: sql<number>`a.height` })
    .from(clusters)
    .innerJoin(sql`(${ancestors(clusterId)}) a`, sql`a.id = ${clusters.id}`)
    .where(visibleClusters(viewer))
    .orderBy(sql`a.height desc`);

/** The clusters above one in the tree, nearest first. For commands that hold the tree's lock. */
export const idsAbove = async (tx: Transaction, clusterId: string): Promise<string[]> =>
  (await tx.execute<{ id: string }>(sql`select id from (${ancestors(clusterId)}) a order by height`)).map(({ id }) => id);

/** How many levels hang below a cluster: 0 when it has no sub-clusters. */
export async function levelsBelow(tx: Transaction, clusterId: string): Promise<number> {
  const [row] = await tx.execute<{ depth: number }>(sql`
    with recursive below(id, depth) as (
      select lower_id, 1 from cluster_ties where kind = 'sub_cluster' and upper_id = ${clusterId} and accepted_at is not null and ended_at is null
      union all
      select t.lower_id, below.depth + 1 from cluster_ties t join below on t.upper_id = below.id
      where t.kind = 'sub_cluster' and t.accepted_at is not null and t.ended_at is null and below.depth < 50
    ) select coalesce(max(depth), 0)::int as depth from below`);
  return row!.depth;
}
