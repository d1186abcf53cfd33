import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { pages } from "#db/schema/pages.ts";
import { record } from "#lib/activity/record.ts";
import { mayModerate } from "#lib/clusters/policy.ts";
import { forbidden } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { lockPage, type Room } from "../access.ts";
import { pageArchived, pageLocked, pagePublished, pageTrashed, pageUnarchived, pageUnlocked, pageUnpublished, pageUntrashed } from "../activity.ts";
import { mayArrangePage, mayKeepPages, mayLockPage, mayTrashPage, mayUnarchivePage } from "../policy.ts";
import { factOf } from "./fact.ts";
import { listBelow } from "./move.ts";

type ById = { pageId: string };

/** From now only those who run the cluster edit it, or everybody inside again. The same again changes nothing. @throws not_found, forbidden */
export async function setLocked(viewer: Viewer, { pageId, locked }: ById & { locked: boolean }): Promise<void> {
  await inTransaction(async (tx) => {
    const { page, member, state } = await lockPage(viewer, pageId, tx, ({ access }) => mayLockPage(access));
    if (state.locked === locked) return;
    await tx.update(pages).set(locked ? { lockedAt: new Date(), lockedBy: member.memberId } : { lockedAt: null, lockedBy: null }).where(eq(pages.id, pageId));
    await record(tx, viewer, locked ? pageLocked : pageUnlocked, await factOf(tx, page));
  });
}

/** Shows a page on the cluster's public page, or no more. @throws not_found, forbidden */
export async function setPublished(viewer: Viewer, { pageId, published }: ById & { published: boolean }): Promise<void> {
  await inTransaction(async (tx) => {
    const { page, member } = await lockPage(viewer, pageId, tx, ({ access, state }) => mayLockPage(access) && (!published || (!state.archived && !state.trashed)));
    if ((page.publishedAt !== null) === published) return;
    await tx.update(pages).set(published ? { publishedAt: new Date(), publishedBy: member.memberId } : { publishedAt: null, publishedBy: null }).where(eq(pages.id, pageId));
    await record(tx, viewer, published ? pagePublished : pageUnpublished, await factOf(tx, page));
  });
}

/** Takes a page and all below it out of the tree, to be read only. @throws not_found, forbidden */
export async function archivePage(viewer: Viewer, { pageId }: ById): Promise<void> {
  await inTransaction(async (tx) => {
    const { page, member } = await lockPage(viewer, pageId, tx, ({ access, state }) => mayKeepPages(access.standing) && (state.archived || mayArrangePage(access, state)));
    if (page.archivedAt) return;
    const ids = [pageId, ...(await listBelow(tx, pageId)).map(({ id }) => id)];
    await tx.update(pages).set({ archivedAt: new Date(), archivedBy: member.memberId }).where(and(inArray(pages.id, ids), isNull(pages.archivedAt)));
    await record(tx, viewer, pageArchived, await factOf(tx, page));
  });
}

/** Brings a page back into the tree, with all that went below it at the same moment. @throws not_found, forbidden */
export async function unarchivePage(viewer: Viewer, { pageId }: ById): Promise<void> {
  await inTransaction(async (tx) => {
    const { page } = await lockPage(viewer, pageId, tx, ({ access, state }) => mayKeepPages(access.standing) && (!state.archived || mayUnarchivePage(access, state)));
    if (!page.archivedAt) return;
    const ids = [pageId, ...(await listBelow(tx, pageId)).map(({ id }) => id)];
    await tx.update(pages).set({ archivedAt: null, archivedBy: null }).where(and(inArray(pages.id, ids), eq(pages.archivedAt, page.archivedAt)));
    await record(tx, viewer, pageUnarchived, await factOf(tx, page));
  });
}

/**
 * Puts a page and all below it into the trash. Who only made it may not take pages of others with it.
 * @throws not_found; forbidden (`pages.not_yours`, `pages.others_below`)
 */
export async function trashPage(viewer: Viewer, { pageId }: ById): Promise<void> {
  await inTransaction(async (tx) => {
    const { page, member, access } = await lockPage(viewer, pageId, tx, mayTrash);
    if (page.trashedAt) return;
    const below = await listBelow(tx, pageId);
    if (!mayModerate(access.standing) && below.some(({ createdBy }) => createdBy !== member.memberId)) throw forbidden("pages.others_below");
    await tx.update(pages).set({ trashedAt: new Date(), trashedBy: member.memberId, trashedWith: pageId }).where(inArray(pages.id, [pageId, ...below.map(({ id }) => id)]));
    await record(tx, viewer, pageTrashed, await factOf(tx, page));
  });
}

/** Takes a page out of the trash, with all that went in with it; on top of the tree when its parent is gone. @throws not_found, forbidden */
export async function untrashPage(viewer: Viewer, { pageId }: ById): Promise<void> {
  await inTransaction(async (tx) => {
    const { page } = await lockPage(viewer, pageId, tx, mayTrash);
    if (!page.trashedWith) return;
    await tx.update(pages).set({ trashedAt: null, trashedBy: null, trashedWith: null }).where(eq(pages.trashedWith, page.trashedWith));
    await tx.execute(sql`update pages set parent_id = null where id = ${pageId} and exists (select from pages p where p.id = pages.parent_id and p.trashed_at is not null)`);
    await record(tx, viewer, pageUntrashed, await factOf(tx, page));
  });
}

const mayTrash = ({ access, state, page }: Room, { memberId }: { memberId: string }) => mayTrashPage(access, state, page.createdBy === memberId);
