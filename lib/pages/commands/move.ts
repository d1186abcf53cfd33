import { and, asc, eq, ne, sql } from "drizzle-orm";
import { pages } from "#db/schema/pages.ts";
import { record } from "#lib/activity/record.ts";
import { invalid } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { lockPage, lockTree, requirePage } from "../access.ts";
import { pageMoved } from "../activity.ts";
import type { PlaceInput } from "../input.ts";
import { mayArrangePage } from "../policy.ts";
import { factOf } from "./fact.ts";
import { depthOf, maxDepth } from "./save.ts";

/**
 * Puts a page, with all below it, elsewhere in its cluster's tree. `position` is counted among its new siblings without
 * itself; beyond the last is the last.
 * @throws not_found, forbidden, invalid at `parentId`: not there, below the page itself, or too deep
 */
export async function movePage(viewer: Viewer, { pageId, parentId, position }: PlaceInput & { pageId: string }): Promise<void> {
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { page: { clusterId } } = await requirePage(viewer, pageId, tx);
    await lockTree(tx, clusterId); // before the row: all who move take the two in this order
    const { page } = await lockPage(viewer, pageId, tx, ({ access, state }) => mayArrangePage(access, state));
    const below = await listBelow(tx, pageId);
    if (parentId && (parentId === pageId || below.some(({ id }) => id === parentId))) throw invalid("parentId", "pages.below_itself");
    const height = Math.max(0, ...below.map(({ depth }) => depth));
    if (parentId && (await depthOf(tx, clusterId, parentId)) + 1 + height >= maxDepth) throw invalid("parentId", "pages.too_deep");

    const siblings = await tx.select({ id: pages.id }).from(pages)
      .where(and(eq(pages.clusterId, clusterId), sql`${pages.parentId} is not distinct from ${parentId}`, ne(pages.id, pageId), sql`${pages.trashedAt} is null and ${pages.archivedAt} is null`))
      .orderBy(asc(pages.position), asc(pages.id));
    const order = siblings.map(({ id }) => id).toSpliced(position, 0, pageId);
    await tx.update(pages).set({ parentId }).where(eq(pages.id, pageId));
    await tx.execute(sql`
      update pages set position = place.at - 1 from unnest(${sql.param(`{${order.join(",")}}`)}::uuid[]) with ordinality as place(id, at)
      where pages.id = place.id and pages.position <> place.at - 1`);
    if (page.parentId !== parentId) await record(tx, viewer, pageMoved, await factOf(tx, page));
  });
}

/** All pages below one, with how far below; not those in the trash. */
export async function listBelow(tx: Transaction, pageId: string): Promise<{ id: string; depth: number; createdBy: string | null }[]> {
  const rows = await tx.execute<{ id: string; depth: number; created_by: string | null }>(sql`
    with recursive down as (
      select id, created_by, 1 as depth from pages where parent_id = ${pageId} and trashed_at is null
      union all select p.id, p.created_by, down.depth + 1 from pages p join down on p.parent_id = down.id where p.trashed_at is null
    ) select id, created_by, depth from down`);
  return rows.map(({ id, depth, created_by: createdBy }) => ({ id, depth, createdBy }));
}
