import { cacheLife, cacheTag } from "next/cache";
import { countClusterFacets, listClusters } from "#lib/clusters/queries/directory.ts";
import { listParticipants } from "#lib/clusters/queries/participants.ts";
import { findCluster } from "#lib/clusters/queries.ts";
import { guest } from "#lib/core/viewer.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** The directory without filters, as everybody sees it. Changes with any cluster. */
export async function allClusters(locale: Locale) {
  "use cache";
  cacheTag("clusters");
  cacheLife("max");
  const viewer = guest(locale);
  const [page, facets] = await Promise.all([listClusters(viewer), countClusterFacets(viewer)]);
  return { page, facets };
}

/** A cluster and its participants, as everybody sees them; null if there is none. */
export async function publicCluster(locale: Locale, slug: string) {
  "use cache";
  cacheLife("max");
  const viewer = guest(locale);
  const cluster = await findCluster(viewer, slug);
  cacheTag("clusters", ...(cluster ? [`cluster:${cluster.id}`] : []));
  return cluster && { cluster, participants: await listParticipants(viewer, cluster.id) };
}
