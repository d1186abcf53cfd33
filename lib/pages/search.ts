import { and, asc, eq, gt, inArray, isNotNull, isNull } from "drizzle-orm";
import { clusterItems } from "#db/schema/clusters-network.ts";
import { clusters } from "#db/schema/clusters.ts";
import { pages, pageTexts } from "#db/schema/pages.ts";
import { plainText } from "#lib/core/markdown/render.ts";
import type { SearchSource } from "#lib/core/search-source.ts";

/**
 * Pages of workspaces by their words in each language; those in the trash are not found, those in the archive are at
 * home. Each cluster that shows a page finds it under its own address.
 */
export const searchSource: SearchSource = {
  kind: "page",
  stale: async (tx, { kind, subjectId, clusterId, data }) => {
    if (kind.startsWith("clusterItem.") && data.kind === "page" && subjectId) return (await tx.select({ id: clusterItems.subjectId }).from(clusterItems).where(eq(clusterItems.id, subjectId))).map(({ id }) => id);
    if (!kind.startsWith("page.") || !subjectId) return [];
    if (kind === "page.destroyed") return data.ids as string[];
    // what went into the trash or the archive took all below it along
    if (!/trashed|archived/.test(kind) || !clusterId) return [subjectId];
    return (await tx.select({ id: pages.id }).from(pages).where(eq(pages.clusterId, clusterId))).map(({ id }) => id);
  },
  async read(tx, ids) {
    const rows = await tx
      .select({ id: pages.id, clusterId: pages.clusterId, slug: clusters.slug, country: clusters.country, changedAt: pages.updatedAt, locale: pageTexts.locale, title: pageTexts.title, body: pageTexts.body })
      .from(pages).innerJoin(pageTexts, eq(pageTexts.pageId, pages.id)).innerJoin(clusters, eq(clusters.id, pages.clusterId))
      .where(and(inArray(pages.id, ids), isNull(pages.trashedAt)));
    const elsewhere = await tx.select({ id: clusterItems.subjectId, clusterId: clusters.id, slug: clusters.slug, country: clusters.country })
      .from(clusterItems).innerJoin(clusters, eq(clusters.id, clusterItems.clusterId)).innerJoin(pages, eq(pages.id, clusterItems.subjectId))
      .where(and(eq(clusterItems.kind, "page"), inArray(clusterItems.subjectId, ids), isNotNull(clusterItems.acceptedAt), isNull(clusterItems.endedAt), isNull(pages.archivedAt)));
    return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((texts) => {
      const { id, changedAt } = texts[0]!;
      return [texts[0]!, ...elsewhere.filter((shown) => shown.id === id)].map(({ clusterId, slug, country }) => ({
        subjectId: id, audience: `cluster:${clusterId}` as const, path: `/workspace/${slug}/pages/${id}`, country, clusterId, changedAt,
        title: Object.fromEntries(texts.map(({ locale, title }) => [locale, title])),
        body: Object.fromEntries(texts.map(({ locale, body }) => [locale, plainText(body)])),
      }));
    });
  },
  page: async (tx, after, limit) => (await tx.select({ id: pages.id }).from(pages).where(after ? gt(pages.id, after) : undefined).orderBy(asc(pages.id)).limit(limit)).map(({ id }) => id),
};
