import { and, desc, eq, inArray, lt, max, min } from "drizzle-orm";
import { database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { pageVersions } from "#db/schema/pages.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { notFound } from "#lib/core/errors.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { requireHistory } from "../access.ts";
import { compareTexts, type Difference } from "../compare/words.ts";
import type { Person } from "./page.ts";

export type Version = { number: number; locale: Locale; title: string; note: string | null; author: Person | null; restoredFrom: number | null; /** Nothing was written: the page was taken out of the language */ removed: boolean; createdAt: string };
export type FullVersion = Version & { body: string };

const author = { id: members.id, name: members.name, handle: members.handle };

/** The versions of a page in one language, newest first. @throws not_found */
export async function listVersions(viewer: Viewer, { pageId, locale, limit = 30, cursor }: { pageId: string; locale: Locale; limit?: number; cursor?: string }): Promise<Page<Version>> {
  await requireHistory(viewer, pageId);
  const [before] = cursor ? decodeCursor(cursor, ["number"]).map(Number) : [];
  const { number, title, note, restoredFrom, removed, createdAt } = pageVersions;
  const rows = await database().select({ number, locale: pageVersions.locale, title, note, restoredFrom, removed, createdAt, author })
    .from(pageVersions).leftJoin(members, eq(members.id, pageVersions.authorId))
    .where(and(eq(pageVersions.pageId, pageId), eq(pageVersions.locale, locale), before === undefined ? undefined : lt(number, before)))
    .orderBy(desc(number)).limit(limit + 1);
  return toPage(rows, limit, (row) => [row.number], (row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/** The languages that a page has or had, each with the number of its last version. @throws not_found */
export async function listLanguages(viewer: Viewer, pageId: string): Promise<{ locale: Locale; rev: number }[]> {
  await requireHistory(viewer, pageId);
  return database().select({ locale: pageVersions.locale, rev: max(pageVersions.number).mapWith(Number) }).from(pageVersions)
    .where(eq(pageVersions.pageId, pageId)).groupBy(pageVersions.locale).orderBy(min(pageVersions.createdAt));
}

/** One version with its words. @throws not_found */
export async function findVersion(viewer: Viewer, pageId: string, locale: Locale, number: number): Promise<FullVersion> {
  await requireHistory(viewer, pageId);
  const [found] = await readVersions(pageId, locale, [number]);
  if (!found) throw notFound();
  return found;
}

export type Comparison = { from: FullVersion; to: FullVersion; title: Difference[]; body: Difference[] };

/** What changed between two versions, by words, whichever is the older. @throws not_found */
export async function compareVersions(viewer: Viewer, { pageId, locale, from, to }: { pageId: string; locale: Locale; from: number; to: number }): Promise<Comparison> {
  await requireHistory(viewer, pageId);
  const found = await readVersions(pageId, locale, [from, to]);
  const [a, b] = [found.find(({ number }) => number === from), found.find(({ number }) => number === to)];
  if (!a || !b) throw notFound();
  return { from: a, to: b, title: compareTexts(a.title, b.title), body: compareTexts(a.body, b.body) };
}

/** Versions by number. Whether the viewer may has been asked before. */
export async function readVersions(pageId: string, locale: Locale, numbers: number[], db: Pick<ReturnType<typeof database>, "select"> = database()): Promise<FullVersion[]> {
  const rows = await db.select({ version: pageVersions, author }).from(pageVersions).leftJoin(members, eq(members.id, pageVersions.authorId))
    .where(and(eq(pageVersions.pageId, pageId), eq(pageVersions.locale, locale), inArray(pageVersions.number, numbers)));
  return rows.map(({ version: { number, locale, title, body, note, restoredFrom, removed, createdAt }, author }) => ({ number, locale, title, body, note, restoredFrom, removed, author, createdAt: createdAt.toISOString() }));
}
