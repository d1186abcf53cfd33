import { and, desc, eq, gt } from "drizzle-orm";
import { database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { pageVersions } from "#db/schema/pages.ts";
import { forbidden, notFound } from "#lib/core/errors.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { requirePage } from "../access.ts";
import { mergeTexts } from "../compare/merge.ts";
import { compareTexts, type Difference } from "../compare/words.ts";
import { mayEditPage } from "../policy.ts";
import { type FullVersion, readVersions, type Version } from "./history.ts";

/** What somebody who comes second is shown: whose change came first, and both changes in one text. */
export type Conflict = {
  /** The version to save on top of. */
  rev: number;
  theirs: FullVersion;
  /** All that was saved since the text was opened, newest first; at most 20. */
  since: Version[];
  /** What they changed, by words. */
  changes: Difference[];
  title: string;
  body: string;
  /** Places marked in the body that want a decision. */
  conflicts: number;
};

/**
 * Puts a text that was made from version `rev` together with what is there now.
 * @throws not_found; forbidden to those who may not edit
 */
export async function mergeText(viewer: Viewer, { pageId, locale, rev, title, body }: { pageId: string; locale: Locale; rev: number; title: string; body: string }): Promise<Conflict> {
  requireMember(viewer);
  const { access, state } = await requirePage(viewer, pageId);
  if (!mayEditPage(access, state)) throw forbidden(state.locked ? "pages.locked" : "pages.put_away");
  const now = await findLast(pageId, locale);
  if (!now) throw notFound();
  const versions = await readVersions(pageId, locale, [rev, now.rev]);
  const theirs = versions.find(({ number }) => number === now.rev)!;
  const since = await listSince(pageId, locale, rev);
  // taken out meanwhile: nothing to put together, and saving brings the language back
  if (theirs.removed) return { rev: now.rev, theirs, since, changes: [], title, body, conflicts: 0 };
  const base = versions.find(({ number }) => number === rev) ?? { title: "", body: "" }; // begun at the same time: nothing in common
  const t = translator(viewer.locale, "pages");
  const names = { mine: t("merge.mine"), theirs: theirs.author?.name ?? t("former") };
  const { text, conflicts } = mergeTexts(base.body, body, theirs.body, names);
  return {
    rev: now.rev, theirs, since, changes: compareTexts(base.body, theirs.body),
    title: title === base.title ? theirs.title : title, body: text, conflicts,
  };
}

async function findLast(pageId: string, locale: Locale) {
  const [last] = await database().select({ rev: pageVersions.number }).from(pageVersions)
    .where(and(eq(pageVersions.pageId, pageId), eq(pageVersions.locale, locale))).orderBy(desc(pageVersions.number)).limit(1);
  return last;
}

async function listSince(pageId: string, locale: Locale, rev: number): Promise<Version[]> {
  const { number, title, note, restoredFrom, removed, createdAt } = pageVersions;
  const rows = await database().select({ number, locale: pageVersions.locale, title, note, restoredFrom, removed, createdAt, author: { id: members.id, name: members.name, handle: members.handle } })
    .from(pageVersions).leftJoin(members, eq(members.id, pageVersions.authorId))
    .where(and(eq(pageVersions.pageId, pageId), eq(pageVersions.locale, locale), gt(number, rev))).orderBy(desc(number)).limit(20);
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}
