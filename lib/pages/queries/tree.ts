import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { pages, pageTexts } from "#db/schema/pages.ts";
import { findCluster, findStanding } from "#lib/clusters/queries.ts";
import { notFound } from "#lib/core/errors.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { mayKeepPages } from "../policy.ts";

/** A page in the tree; `depth` 0 on top, in the order in which it is read from above. */
export type Node = {
  id: string;
  parentId: string | null;
  position: number;
  depth: number;
  title: LocalizedText;
  originalLocale: Locale;
  locked: boolean;
  published: boolean;
  updatedAt: string;
};

/** Pages of a cluster at most that the tree shows; the rest is found by searching. */
const most = 3_000;

/** The tree of a cluster's pages. @throws not_found to those outside */
export async function listTree(viewer: Viewer, slug: string): Promise<{ clusterId: string; nodes: Node[] }> {
  const clusterId = await requireKeeper(viewer, slug);
  return { clusterId, nodes: inOrder(await read(and(eq(pages.clusterId, clusterId), isNull(pages.archivedAt), isNull(pages.trashedAt)))) };
}

/** What lies in the archive or in the trash, by itself: what went with a page is not listed beside it. @throws not_found to those outside */
export async function listPutAway(viewer: Viewer, slug: string, where: "archive" | "trash"): Promise<Node[]> {
  const clusterId = await requireKeeper(viewer, slug);
  const put = where === "trash" ? and(isNotNull(pages.trashedAt), sql`${pages.trashedWith} = ${pages.id}`) : and(isNotNull(pages.archivedAt), isNull(pages.trashedAt));
  const found = await read(and(eq(pages.clusterId, clusterId), put));
  return found.map((node) => ({ ...node, depth: 0 })).sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

/** @returns the cluster's id @throws not_found to those outside */
export async function requireKeeper(viewer: Viewer, slug: string): Promise<string> {
  const cluster = await findCluster(viewer, slug);
  if (!cluster || !mayKeepPages(await findStanding(viewer, cluster.id))) throw notFound();
  return cluster.id;
}

async function read(where: ReturnType<typeof and>): Promise<Omit<Node, "depth">[]> {
  const rows = await database()
    .select({
      id: pages.id, parentId: pages.parentId, position: pages.position, originalLocale: pages.originalLocale, lockedAt: pages.lockedAt, publishedAt: pages.publishedAt,
      title: sql<LocalizedText>`json_object_agg(${pageTexts.locale}, ${pageTexts.title})`,
      updatedAt: sql<string>`max(${pageTexts.updatedAt})`,
    })
    .from(pages).innerJoin(pageTexts, eq(pageTexts.pageId, pages.id)).where(where)
    .groupBy(pages.id).orderBy(asc(pages.position), asc(pages.id)).limit(most);
  return rows.map(({ lockedAt, publishedAt, updatedAt, ...node }) => ({ ...node, locked: lockedAt !== null, published: publishedAt !== null, updatedAt: new Date(updatedAt).toISOString() }));
}

/** Parents before children; what has its parent elsewhere (archived) stands on top. */
function inOrder(rows: Omit<Node, "depth">[]): Node[] {
  const there = new Set(rows.map(({ id }) => id));
  const below = Map.groupBy(rows, ({ parentId }) => (parentId && there.has(parentId) ? parentId : null));
  const walk = (parent: string | null, depth: number): Node[] => (below.get(parent) ?? []).flatMap((row) => [{ ...row, depth }, ...walk(row.id, depth + 1)]);
  return walk(null, 0);
}
