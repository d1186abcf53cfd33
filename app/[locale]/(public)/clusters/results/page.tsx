import type { Metadata } from "next";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { ClusterDirectory } from "#components/clusters/cluster-directory.tsx";
import { filterOf, readClusterQuery } from "#components/clusters/query.ts";
import { countClusterFacets, listClusters } from "#lib/clusters/queries/directory.ts";
import { listMapPlaces } from "#lib/clusters/queries/places.ts";
import { guest } from "#lib/core/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "clusters")("title"), robots: { index: false } };
}

export default async function ClusterResultsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const locale = await currentLocale();
  const query = readClusterQuery(await searchParams);
  const viewer = guest(locale);
  const filter = filterOf(query);
  const [page, facets, places] = await Promise.all([
    orNotFound(listClusters(viewer, { ...filter, cursor: query.cursor })),
    countClusterFacets(viewer, filter),
    query.view === "map" ? listMapPlaces(viewer, filter) : [],
  ]);
  return <ClusterDirectory locale={locale} query={query} page={page} facets={facets} places={places} />;
}
