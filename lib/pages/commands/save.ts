import { and, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { pages, pageTexts, pageVersions } from "#db/schema/pages.ts";
import { record } from "#lib/activity/record.ts";
import { findCluster, findStanding } from "#lib/clusters/queries.ts";
import { invalid, notFound, stale } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { lockPage, lockTree, requirePage } from "../access.ts";
import { pageChanged, pageCreated } from "../activity.ts";
import type { CreatePageInput, SaveTextInput } from "../input.ts";
import { mayEditPage, mayKeepPages } from "../policy.ts";
import { keepVersion, lastNumber } from "./keep.ts";
import { listNewlyMentioned } from "./mentions.ts";

/** Levels of the tree at most. */
export const maxDepth = 8;

/**
 * Makes a page, the last one under its parent, in one language.
 * @throws not_found to those outside the cluster, invalid at `parentId` when there is no such page or it lies too deep
 */
export async function createPage(viewer: Viewer, { slug, parentId = null, locale, ...text }: Omit<CreatePageInput, "parentId"> & { slug: string; parentId?: string | null }): Promise<{ id: string }> {
  const member = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const cluster = await findCluster(viewer, slug, tx);
    if (!cluster || !mayKeepPages(await findStanding(viewer, cluster.id, tx))) throw notFound();
    await lockTree(tx, cluster.id);
    if (parentId && (await depthOf(tx, cluster.id, parentId)) + 1 >= maxDepth) throw invalid("parentId", "pages.too_deep");
    const [last] = await tx.select({ next: sql<number>`coalesce(max(${pages.position}) + 1, 0)`.mapWith(Number) }).from(pages)
      .where(and(eq(pages.clusterId, cluster.id), sql`${pages.parentId} is not distinct from ${parentId}`));
    const id = v7();
    await tx.insert(pages).values({ id, clusterId: cluster.id, parentId, position: last!.next, originalLocale: locale, createdBy: member.memberId });
    const { title, body, note } = text;
    await tx.insert(pageTexts).values({ pageId: id, locale, title, body, updatedBy: member.memberId });
    await keepVersion(tx, member, { pageId: id, locale, number: 1, title, body, note });
    const mentions = await listNewlyMentioned(tx, viewer, { pageId: id, clusterId: cluster.id, locale, number: 1, body });
    await record(tx, viewer, pageCreated, { clusterId: cluster.id, subjectId: id, data: { title, locale, ...(mentions.length ? { mentions } : {}) } });
    return { id };
  });
}

/**
 * Saves a text that was made from version `rev`; 0 begins the page in a language that it has not. Saving what is there
 * already changes nothing.
 * @returns the number of the version that stands now
 * @throws stale when a newer version is there: nothing is overwritten (queries/merge.ts puts the two together); not_found; forbidden
 */
export async function saveText(viewer: Viewer, { pageId, locale, rev, ...text }: SaveTextInput & { pageId: string; locale: Locale; rev: number }, restoredFrom?: number): Promise<{ rev: number }> {
  return inTransaction(async (tx) => {
    const { page, member } = await lockPage(viewer, pageId, tx, ({ access, state }) => mayEditPage(access, state));
    const here = and(eq(pageTexts.pageId, pageId), eq(pageTexts.locale, locale));
    const [before] = await tx.select().from(pageTexts).where(here);
    const last = before ? before.rev : await lastNumber(tx, pageId, locale);
    if (rev !== last && (before || rev !== 0)) throw stale(); // a language that was taken out may be begun anew, or brought back
    const { title, body, note } = text;
    if (before && before.title === title && before.body === body) return { rev };
    const number = last + 1;
    const values = { title, body, rev: number, updatedBy: member.memberId, updatedAt: new Date() };
    if (before) await tx.update(pageTexts).set(values).where(here);
    else await tx.insert(pageTexts).values({ pageId, locale, ...values });
    await tx.update(pages).set({ updatedAt: values.updatedAt }).where(eq(pages.id, pageId));
    await keepVersion(tx, member, { pageId, locale, number, title, body, note, restoredFrom });
    const mentions = await listNewlyMentioned(tx, viewer, { pageId, clusterId: page.clusterId, locale, number, body });
    await record(tx, viewer, pageChanged, { clusterId: page.clusterId, subjectId: pageId, data: { title, locale, number, note, restoredFrom, published: page.publishedAt !== null, ...(mentions.length ? { mentions } : {}) } });
    return { rev: number };
  });
}

/** Brings an older version back, as a new one on top of `rev`; also into a language that was taken out. @throws not_found, forbidden, stale when somebody saved meanwhile */
export async function restoreVersion(viewer: Viewer, { pageId, locale, number, rev }: { pageId: string; locale: Locale; number: number; rev: number }): Promise<{ rev: number }> {
  requireWriter(viewer);
  const version = await inTransaction(async (tx) => {
    await requirePage(viewer, pageId, tx);
    const [found] = await tx.select().from(pageVersions).where(and(eq(pageVersions.pageId, pageId), eq(pageVersions.locale, locale), eq(pageVersions.number, number)));
    if (!found || found.removed) throw notFound();
    return found;
  });
  return saveText(viewer, { pageId, locale, rev, title: version.title, body: version.body }, number);
}

/** How deep a page lies, 0 on top. @throws invalid at `parentId` when the cluster has no such page in its tree */
export async function depthOf(tx: Transaction, clusterId: string, pageId: string): Promise<number> {
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive up as (
      select id, parent_id from pages where id = ${pageId} and cluster_id = ${clusterId} and trashed_at is null and archived_at is null
      union all select p.id, p.parent_id from pages p join up on p.id = up.parent_id
    ) select id from up`);
  if (rows.length === 0) throw invalid("parentId", "pages.no_parent");
  return rows.length - 1;
}
