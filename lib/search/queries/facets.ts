import { and, inArray } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters } from "#db/schema/clusters.ts";
import { visibleClusters } from "#lib/clusters/queries/visible.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { SearchFilter } from "../input.ts";
import type { SearchFacets } from "../labels.ts";
import type { Candidate } from "./candidates.ts";

const shownClusters = 12;

type Dimension = "kind" | "country" | "cluster" | "language";
const valuesOf: Record<Dimension, (it: Candidate) => readonly string[]> = {
  kind: (it) => [it.kind],
  country: (it) => (it.country ? [it.country] : []),
  cluster: (it) => it.clusterIds,
  language: (it) => it.languages,
};
const dimensions = Object.keys(valuesOf) as Dimension[];

/** Whether a candidate has, in each filter but one, a value that is asked for. */
const passes = (it: Candidate, filter: SearchFilter, but?: Dimension) =>
  dimensions.every((name) => name === but || !filter[name]?.length || valuesOf[name](it).some((value) => (filter[name] as string[]).includes(value)));

/** How many of the candidates each value would leave. One query, for the names of clusters that the viewer may know of. */
export async function countFacets(viewer: Viewer, candidates: readonly Candidate[], filter: SearchFilter): Promise<SearchFacets> {
  const counted = Object.fromEntries(dimensions.map((name) => [name, countOf(candidates.filter((it) => passes(it, filter, name)), valuesOf[name])])) as Record<Dimension, Record<string, number>>;
  return { kind: counted.kind, country: counted.country, language: counted.language, cluster: await named(viewer, counted.cluster, filter.cluster ?? []) };
}

function countOf(candidates: readonly Candidate[], values: (it: Candidate) => readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const it of candidates) for (const value of values(it)) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

async function named(viewer: Viewer, counts: Record<string, number>, ticked: string[]): Promise<SearchFacets["cluster"]> {
  const most = Object.keys(counts).sort((a, b) => counts[b]! - counts[a]! || (a < b ? -1 : 1)).slice(0, shownClusters);
  const ids = [...new Set([...most, ...ticked])];
  const rows = await database().select({ id: clusters.id, slug: clusters.slug, name: clusters.name, originalLocale: clusters.originalLocale }).from(clusters)
    .where(and(inArray(clusters.id, ids.length ? ids : ["00000000-0000-0000-0000-000000000000"]), visibleClusters(viewer)));
  return rows.map(({ id, slug, name, originalLocale }) => {
    const shown = inLocale(name, viewer.locale, originalLocale);
    return { id, slug, name: shown.text, locale: shown.locale, count: counts[id] ?? 0 };
  }).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
