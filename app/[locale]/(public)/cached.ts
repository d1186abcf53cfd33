import { cacheLife, cacheTag } from "next/cache";
import { guest } from "#lib/core/viewer.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { listClusters } from "#lib/clusters/queries/directory.ts";
import { countFigures, listMapPlaces } from "#lib/clusters/queries/places.ts";

/** What the home page says about clusters, as everybody sees it. Changes with the facts that touch clusters or organisations. */
export async function homeClusters(locale: Locale) {
  "use cache";
  cacheTag("clusters", "organizations");
  cacheLife("max");
  const viewer = guest(locale);
  const [figures, places, newest] = await Promise.all([countFigures(viewer), listMapPlaces(viewer), listClusters(viewer, { sort: "newest", limit: 6 })]);
  return { figures, places, newest: newest.items };
}
