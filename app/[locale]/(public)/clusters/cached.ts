import { cacheLife, cacheTag } from "next/cache";
import { countClusterFacets, listClusters } from "#lib/clusters/queries/directory.ts";
import { findNetwork } from "#lib/clusters/queries/network.ts";
import { countParticipantFacets, listParticipantPage } from "#lib/clusters/queries/participant-directory.ts";
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

/** A page with more is no page; a list beside it turns through all of them. */
const shownOnPage = 300;
/** Of a listed cluster outsiders do not learn who is in it, nor with whom. */
const none = { parent: [], sub_cluster: [], peer: [], union: [], member: [] };

/** A cluster, its participants and its ties, as everybody sees them; null if there is none. */
export async function publicCluster(locale: Locale, slug: string) {
  "use cache";
  cacheLife("max");
  const viewer = guest(locale);
  const cluster = await findCluster(viewer, slug);
  cacheTag("clusters", ...(cluster ? [`cluster:${cluster.id}`] : []));
  if (!cluster) return null;
  const [participants, network] = await Promise.all([listParticipantPage(viewer, { clusterId: cluster.id, limit: shownOnPage }), findNetwork(viewer, cluster.id)]);
  const counts = participants.nextCursor ? (await countParticipantFacets(viewer, { clusterId: cluster.id })).role : undefined;
  return { cluster, participants: participants.items, counts, network: cluster.open ? network : { ...network, neighbours: none } };
}
