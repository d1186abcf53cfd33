import { and, desc, eq, inArray, lt } from "drizzle-orm";
import { database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { pageVersions } from "#db/schema/pages.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { notFound } from "#lib/core/errors.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { requirePage } from "../access.ts";
import { compareTexts, type Difference } from "../compare/words.ts";
import type { Person } from "./page.ts";

export type Version = { number: number; locale: Locale; title: string; note: string | null; author: Person | null; restoredFrom: number | null; createdAt: string };
export type FullVersion = Version & { body: string };

const author = { id: members.id, name: members.name, handle: members.handle };

/** The versions of a page in one language, newest first. @throws not_found */
export async function listVersions(viewer: Viewer, { pageId, locale, limit = 30, cursor }: { pageId: string; locale: Locale; limit?: number; cursor?: string }): Promise<Page<Version>> {
  await requirePage(viewer, pageId);
  const [before] = cursor ? decodeCursor(cursor, ["number"]).map(Number) : [];
  const { number, title, note, restoredFrom, createdAt } = pageVersions;
  const rows = await database().select({ number, locale: pageVersions.locale, title, note, restoredFrom, createdAt, author })
    .from(pageVersions).leftJoin(members, eq(members.id, pageVersions.authorId))
    .where(and(eq(pageVersions.pageId, pageId), eq(pageVersions.locale, locale), before === undefined ? undefined : lt(number, before)))
    .orderBy(desc(number)).limit(limit + 1);
  return toPage(rows, limit, (row) => [row.number], (row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/** One version with its words. @throws not_found */
export async function findVersion(viewer: Viewer, pageId: string, locale: Locale, number: number): Promise<FullVersion> {
  await requirePage(viewer, pageId);
  const [found] = await readVersions(pageId, locale, [number]);
  if (!found) throw notFound();
  return found;
}

export type Comparison = { from: FullVersion; to: FullVersion; title: Difference[]; body: Difference[] };

/** What changed between two versions, by words, whichever is the older. @throws not_found */
export async function compareVersions(viewer: Viewer, { pageId, locale, from, to }: { pageId: string; locale: Locale; from: number; to: number }): Promise<Comparison> {
  await requirePage(viewer, pageId);
  const found = await readVersions(pageId, locale, [from, to]);
  const [a, b] = [found.find(({ number }) => number === from), found.find(({ number }) => number === to)];
  if (!a || !b) throw notFound();
  return { from: a, to: b, title: compareTexts(a.title, b.title), body: compareTexts(a.body, b.body) };
}

/** Versions by number. Whether the viewer may has been asked before. */
export async function readVersions(pageId: string, locale: Locale, numbers: number[], db: Pick<ReturnType<typeof database>, "select"> = database()): Promise<FullVersion[]> {
  const rows = await db.select({ version: pageVersions, author }).from(pageVersions).leftJoin(members, eq(members.id, pageVersions.authorId))
    .where(and(eq(pageVersions.pageId, pageId), eq(pageVersions.locale, locale), inArray(pageVersions.number, numbers)));
  return rows.map(({ version: { number, locale, title, body, note, restoredFrom, createdAt }, author }) => ({ number, locale, title, body, note, restoredFrom, author, createdAt: createdAt.toISOString() }));
}
