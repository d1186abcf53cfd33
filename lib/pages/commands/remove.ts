import { and, asc, eq, inArray, or } from "drizzle-orm";
import { pages, pageTexts, pageVersions } from "#db/schema/pages.ts";
import { record } from "#lib/activity/record.ts";
import { endPassesOf, renamePasses } from "#lib/clusters/commands/guests.ts";
import { endItemsOf } from "#lib/clusters/commands/shown-in.ts";
import { conflict, notFound, stale } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { endFileUse } from "#lib/files/commands.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { lockPage, lockTree, requirePage } from "../access.ts";
import { pageDestroyed, pageTextRemoved } from "../activity.ts";
import { pagePicture } from "../files.ts";
import { mayArrangePage, mayDestroyPage } from "../policy.ts";
import { factOf } from "./fact.ts";
import { lastNumber, titlesOf } from "./keep.ts";

/**
 * Takes a page out of one of its languages, on top of version `rev`. Its versions stay: bringing one back undoes it. A page
 * keeps one language at least; when the original goes, the language that came next takes its place. Again changes nothing.
 * @throws not_found, forbidden, stale when somebody saved meanwhile, conflict (`pages.last_language`)
 */
export async function removeText(viewer: Viewer, { pageId, locale, rev }: { pageId: string; locale: Locale; rev: number }): Promise<void> {
  await inTransaction(async (tx) => {
    const { page, member } = await lockPage(viewer, pageId, tx, ({ access, state }) => mayArrangePage(access, state));
    const texts = await tx.select().from(pageTexts).where(eq(pageTexts.pageId, pageId));
    const text = texts.find((one) => one.locale === locale);
    if (!text) {
      if (await lastNumber(tx, pageId, locale)) return;
      throw notFound();
    }
    if (text.rev !== rev) throw stale();
    if (texts.length === 1) throw conflict("pages.last_language");
    const number = rev + 1;
    await tx.insert(pageVersions).values({ pageId, locale, number, title: text.title, body: "", removed: true, authorId: member.memberId });
    await tx.delete(pageTexts).where(and(eq(pageTexts.pageId, pageId), eq(pageTexts.locale, locale)));
    const originalLocale = page.originalLocale === locale ? await oldestOf(tx, pageId, texts.map((one) => one.locale).filter((one) => one !== locale)) : page.originalLocale;
    await tx.update(pages).set({ originalLocale, updatedAt: new Date() }).where(eq(pages.id, pageId));
    await renamePasses(tx, pageId, await titlesOf(tx, pageId));
    await record(tx, viewer, pageTextRemoved, { clusterId: page.clusterId, subjectId: pageId, data: { title: text.title, locale, number, published: page.publishedAt !== null } });
  });
}

/**
 * Deletes for ever a page that lies in the trash, with all that went in with it: words, versions, passes of guests, the places
 * where it was shown; its pictures go with the next sweep.
 * @throws not_found; forbidden to those who do not run the cluster, and while it is not in the trash
 */
export async function destroyPage(viewer: Viewer, { pageId }: { pageId: string }): Promise<void> {
  await inTransaction(async (tx) => {
    await lockTree(tx, (await requirePage(viewer, pageId, tx)).page.clusterId);
    const { page } = await lockPage(viewer, pageId, tx, ({ access, state }) => mayDestroyPage(access, state));
    const fact = await factOf(tx, page);
    const gone = await tx.select({ id: pages.id }).from(pages).where(and(eq(pages.clusterId, page.clusterId), or(eq(pages.id, pageId), eq(pages.trashedWith, pageId)))).for("update");
    const ids = gone.map(({ id }) => id);
    for (const subjectId of ids) await endFileUse(tx, { kind: pagePicture.kind, subjectId });
    await endPassesOf(tx, viewer, ids);
    await endItemsOf(tx, viewer, { kind: "page", subjectIds: ids });
    await tx.delete(pages).where(inArray(pages.id, ids));
    await record(tx, viewer, pageDestroyed, { ...fact, data: { ...fact.data, ids } });
  });
}

async function oldestOf(tx: Transaction, pageId: string, locales: Locale[]): Promise<Locale> {
  const [first] = await tx.select({ locale: pageVersions.locale }).from(pageVersions)
    .where(and(eq(pageVersions.pageId, pageId), inArray(pageVersions.locale, locales))).orderBy(asc(pageVersions.createdAt), asc(pageVersions.id)).limit(1);
  return first!.locale;
}
