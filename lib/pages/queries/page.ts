import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { pages, pageTexts } from "#db/schema/pages.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { viewerId, type Viewer } from "#lib/core/viewer.ts";
import { inLocale, type LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { requirePage, type Room } from "../access.ts";
import { mayArrangePage, mayDestroyPage, mayEditPage, mayKeepPages, mayLockPage, mayTrashPage, mayUnarchivePage } from "../policy.ts";
import { requireKeeper } from "./tree.ts";

export type Person = { id: string; name: string; handle: string };

/** A page in one of its languages, with what the viewer may do. */
export type PageView = {
  id: string;
  /** Its own. May be hidden from one to whom the page is only shown: for the server, never to be told. */
  cluster: Room["cluster"];
  parentId: string | null;
  position: number;
  locale: Locale;
  originalLocale: Locale;
  /** Titles in all the languages that it has. */
  titles: LocalizedText;
  title: string;
  body: string;
  /** The number of the version that this is. */
  rev: number;
  updatedBy: Person | null;
  updatedAt: string;
  createdAt: string;
  locked: boolean;
  archived: boolean;
  trashed: boolean;
  published: boolean;
  may: { edit: boolean; arrange: boolean; trash: boolean; lock: boolean; unarchive: boolean; destroy: boolean; inside: boolean };
};

/** @throws not_found. `locale` is the language that is wanted: else the reader's, else the original. Two queries. */
export async function findPage(viewer: Viewer, pageId: string, locale: Locale = viewer.locale, tx?: Transaction): Promise<PageView> {
  const { page, state, access, cluster } = await requirePage(viewer, pageId, tx);
  const texts = await (tx ?? database())
    .select({ text: pageTexts, updatedBy: { id: members.id, name: members.name, handle: members.handle } })
    .from(pageTexts).leftJoin(members, eq(members.id, pageTexts.updatedBy)).where(eq(pageTexts.pageId, pageId));
  const titles: LocalizedText = Object.fromEntries(texts.map(({ text }) => [text.locale, text.title]));
  const shown = inLocale(titles, locale, page.originalLocale).locale;
  const { text, updatedBy } = texts.find((row) => row.text.locale === shown)!;
  const { id, parentId, position, originalLocale, createdAt, publishedAt } = page;
  return {
    id, cluster, parentId, position, originalLocale, titles, updatedBy, ...state,
    locale: text.locale, title: text.title, body: text.body, rev: text.rev,
    updatedAt: text.updatedAt.toISOString(), createdAt: createdAt.toISOString(), published: publishedAt !== null,
    may: {
      edit: mayEditPage(access, state),
      arrange: mayArrangePage(access, state),
      trash: mayTrashPage(access, state, page.createdBy === viewerId(viewer)),
      lock: mayLockPage(access),
      unarchive: mayUnarchivePage(access, state),
      destroy: mayDestroyPage(access, state),
      inside: mayKeepPages(access.standing),
    },
  };
}

export type RecentChange = { pageId: string; locale: Locale; title: string; rev: number; updatedAt: string; updatedBy: Person | null };

/** What changed last in a cluster's pages, newest first. @throws not_found to those outside */
export async function listRecentChanges(viewer: Viewer, slug: string, limit = 8): Promise<RecentChange[]> {
  const clusterId = await requireKeeper(viewer, slug);
  const rows = await database()
    .select({ pageId: pages.id, locale: pageTexts.locale, title: pageTexts.title, rev: pageTexts.rev, updatedAt: pageTexts.updatedAt, updatedBy: { id: members.id, name: members.name, handle: members.handle } })
    .from(pages).innerJoin(pageTexts, eq(pageTexts.pageId, pages.id)).leftJoin(members, eq(members.id, pageTexts.updatedBy))
    .where(and(eq(pages.clusterId, clusterId), isNull(pages.archivedAt), isNull(pages.trashedAt)))
    .orderBy(desc(pageTexts.updatedAt), asc(pages.id)).limit(limit);
  return rows.map(({ updatedAt, ...row }) => ({ ...row, updatedAt: updatedAt.toISOString() }));
}

/**
 * Where titles lead within a cluster: to the page that is called so in any language, else to one that was. Upper and lower
 * case are alike. Those that lead nowhere are not in the answer. One query. Whether the viewer may enter has been asked.
 */
export async function resolveTitles(clusterId: string, titles: readonly string[]): Promise<Map<string, string>> {
  if (titles.length === 0) return new Map();
  const wanted = [...new Set(titles.map((title) => title.toLowerCase()))].slice(0, 500);
  const list = sql`(${sql.join(wanted.map((title) => sql`${title}`), sql`, `)})`;
  const rows = await database().execute<{ title: string; id: string }>(sql`
    select distinct on (title) title, id from (
      select lower(t.title) as title, p.id, 0 as former, p.id::text as age from page_texts t join pages p on p.id = t.page_id
        where p.cluster_id = ${clusterId} and p.trashed_at is null and lower(t.title) in ${list}
      union all
      select lower(v.title), p.id, 1, p.id::text from page_versions v join pages p on p.id = v.page_id
        where p.cluster_id = ${clusterId} and p.trashed_at is null and lower(v.title) in ${list}
    ) found order by title, former, age`);
  return new Map(rows.map(({ title, id }) => [title, id]));
}
