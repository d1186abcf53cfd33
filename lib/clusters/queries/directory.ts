import { and, asc, count, desc, lt, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters } from "#db/schema/clusters.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { ClusterFilter } from "../input.ts";
import type { ClusterStage, Industry } from "../labels.ts";
import { conditions, searched } from "./filter.ts";
import { cardColumns, nameSeenBy, type ClusterCard } from "./shape.ts";
import { visibleClusters } from "./visible.ts";

/** Clusters by filter, in the order of the names that the viewer sees (or newest first), a page at a time. One query. */
export async function listClusters(viewer: Viewer, { sort = "name", limit = 30, cursor, ...filter }: ClusterFilter & { limit?: number; cursor?: string } = {}): Promise<Page<ClusterCard>> {
  const name = nameSeenBy[viewer.locale];
  const after = cursor ? decodeCursor(cursor, ["text", "uuid"]).map(String) : null;
  const byName = sort === "name";
  const rest = after && (byName ? sql`(${name}, id) > (${after[0]}, ${after[1]}::uuid)` : lt(clusters.id, after[1]!));
  const rows = await database()
    .select({ card: cardColumns, sortName: sql<string>`${name}` })
    .from(clusters)
    .where(and(...conditions(viewer, filter), rest ?? undefined))
    .orderBy(...(byName ? [asc(name), asc(clusters.id)] : [desc(clusters.id)]))
    .limit(limit + 1);
  return toPage(rows, limit, (row) => [byName ? row.sortName : "", row.card.id], (row) => row.card);
}

export type ClusterFacets = {
  /** Clusters that the whole filter shows */
  total: number;
  country: Record<string, number>;
  industry: Partial<Record<Industry, number>>;
  stage: Partial<Record<ClusterStage, number>>;
};

/**
 * How many clusters each value of a filter would show with the other filters as they are. One query: the counts of all
 * combinations (countries × industries × stages, a few thousand at most) are added up here.
 */
export async function countClusterFacets(viewer: Viewer, { q, country = [], industry = [], stage = [] }: ClusterFilter = {}): Promise<ClusterFacets> {
  const cube = await database()
    .select({ country: clusters.country, industry: clusters.industry, others: clusters.otherIndustries, stage: clusters.stage, count: count() })
    .from(clusters)
    .where(and(visibleClusters(viewer), ...searched(q)))
    .groupBy(clusters.country, clusters.industry, clusters.otherIndustries, clusters.stage);
  const facets: ClusterFacets = { total: 0, country: {}, industry: {}, stage: {} };
  for (const cell of cube) {
    const inCountry = !country.length || country.includes(cell.country);
    const its = [...new Set([cell.industry, ...cell.others])];
    const ofIndustry = !industry.length || its.some((one) => industry.includes(one));
    const atStage = !stage.length || stage.includes(cell.stage);
    if (inCountry && ofIndustry && atStage) facets.total += cell.count;
    if (ofIndustry && atStage) add(facets.country, cell.country, cell.count);
    if (inCountry && atStage) for (const one of its) add(facets.industry, one, cell.count);
    if (inCountry && ofIndustry) add(facets.stage, cell.stage, cell.count);
  }
  return facets;
}

function add<K extends string>(counts: Partial<Record<K, number>>, key: K, more: number) {
  counts[key] = (counts[key] ?? 0) + more;
}
