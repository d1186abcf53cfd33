import { cacheLife, cacheTag } from "next/cache";
import { validate } from "uuid";
import { findCluster } from "#lib/clusters/queries.ts";
import { guest } from "#lib/core/viewer.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { findPublicPage, listPublicPages } from "#lib/pages/queries/public.ts";

/** The pages that a cluster shows to everybody. */
export async function publicPages(locale: Locale, slug: string, clusterId: string) {
  "use cache";
  cacheLife("max");
  cacheTag(`cluster:${clusterId}`);
  return listPublicPages(guest(locale), slug);
}

/** One of them with its cluster; null if it is not shown to everybody. */
export async function publicPage(locale: Locale, slug: string, id: string) {
  "use cache";
  cacheLife("max");
  const viewer = guest(locale);
  const cluster = await findCluster(viewer, slug);
  cacheTag("clusters", ...(cluster ? [`cluster:${cluster.id}`] : []));
  const page = cluster && validate(id) ? await findPublicPage(viewer, slug, id) : null;
  return page && cluster ? { cluster, page } : null;
}
