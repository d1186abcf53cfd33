import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusterItems } from "#db/schema/clusters-network.ts";
import { clusters } from "#db/schema/clusters.ts";
import { pages, pageTexts } from "#db/schema/pages.ts";
import { listPlacesOf, shownInCluster, type ShownItem } from "#lib/clusters/queries/shown-in.ts";
import { mayEnter } from "#lib/clusters/queries/standing.ts";
import { notFound } from "#lib/core/errors.ts";
import { isStaff, viewerId, type Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { requirePage } from "../access.ts";
import { requireKeeper } from "./tree.ts";

/** A page of another cluster that a cluster shows. */
export type ShownPage = {
  itemId: string;
  id: string;
  title: LocalizedText;
  originalLocale: Locale;
  /** Where it comes from; null where that is hidden from the viewer */
  home: { slug: string; name: LocalizedText; originalLocale: Locale } | null;
};

const there = and(isNull(pages.archivedAt), isNull(pages.trashedAt));

/** Pages of other clusters that a cluster shows, latest first, at most 300. @throws not_found to those outside */
export async function listShownPages(viewer: Viewer, slug: string): Promise<ShownPage[]> {
  const clusterId = await requireKeeper(viewer, slug);
  const known = isStaff(viewer) ? sql`true` : sql`(${clusters.visibility} <> 'hidden' or ${mayEnter(sql`${clusters.id}`, sql`${viewerId(viewer)}::uuid`)})`;
  return database()
    .select({
      itemId: clusterItems.id, id: pages.id, originalLocale: pages.originalLocale,
      home: sql<ShownPage["home"]>`case when ${known} then json_build_object('slug', ${clusters.slug}, 'name', ${clusters.name}, 'originalLocale', ${clusters.originalLocale}) end`,
      title: sql<LocalizedText>`json_object_agg(${pageTexts.locale}, ${pageTexts.title})`,
    })
    .from(clusterItems).innerJoin(pages, eq(pages.id, clusterItems.subjectId)).innerJoin(pageTexts, eq(pageTexts.pageId, pages.id)).innerJoin(clusters, eq(clusters.id, pages.clusterId))
    .where(and(eq(clusterItems.clusterId, clusterId), eq(clusterItems.kind, "page"), sql`${clusterItems.acceptedAt} is not null and ${clusterItems.endedAt} is null`, there))
    .groupBy(clusterItems.id, pages.id, clusters.id).orderBy(desc(clusterItems.id)).limit(300);
}

/** In which other clusters a page is shown or offered. @throws not_found but to those who run its own cluster */
export async function listPlaces(viewer: Viewer, pageId: string): Promise<ShownItem[]> {
  const { page } = await requirePage(viewer, pageId);
  const items = await listPlacesOf(viewer, { kind: "page", subjectId: pageId, homeId: page.clusterId });
  if (!items) throw notFound();
  return items;
}

/** Which of these pages a cluster that is not their home shows. Says nothing of who may enter it. */
export async function onlyShownIn(clusterId: string, pageIds: readonly string[]): Promise<Set<string>> {
  if (pageIds.length === 0) return new Set();
  const rows = await database().select({ id: pages.id }).from(pages).where(and(inArray(pages.id, [...pageIds]), there, shownInCluster("page", sql`${pages.id}`, clusterId)));
  return new Set(rows.map(({ id }) => id));
}
