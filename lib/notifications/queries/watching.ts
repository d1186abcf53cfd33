import { and, eq, sql, type SQL } from "drizzle-orm";
import { database } from "#db/client.ts";
import { watches } from "#db/schema/notifications-watches.ts";
import { mayEnterWorkspace } from "#lib/clusters/policy.ts";
import { findStanding } from "#lib/clusters/queries.ts";
import { mayEnter } from "#lib/clusters/queries/standing.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { notFound } from "#lib/core/errors.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { isStaff, requireMember, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { findEntry } from "#lib/library/queries/one.ts";
import { outside } from "#lib/library/queries/sight.ts";
import { findPage } from "#lib/pages/queries/page.ts";
import type { Watched, WatchList } from "../input.ts";
import { pathOfPage, placeOfPage, readsPage } from "./page-sight.ts";

export const keyOf = { pages: "pageId", folders: "folderId", libraries: "libraryId" } as const;
export const columnOf = { pages: watches.pageId, folders: watches.folderId, libraries: watches.libraryId } as const;

/** @throws not_found for a page, folder or library that is not there for the viewer */
export async function requirePlace(viewer: Viewer, { kind, id }: Watched, tx?: Transaction): Promise<void> {
  requireMember(viewer);
  if (kind === "pages") return void (await findPage(viewer, id, viewer.locale, tx));
  const there = kind === "folders" ? (await findEntry(viewer, "folder", id, tx))?.deletedAt === null : mayEnterWorkspace(await findStanding(viewer, id, tx));
  if (!there) throw notFound();
}

/** Whether the viewer hears of a place: as they said, or since they edited the page, or watch what the folder lies in. @throws not_found */
export async function findWatch(viewer: Viewer, place: Watched): Promise<{ watching: boolean }> {
  const { memberId } = requireMember(viewer);
  await requirePlace(viewer, place);
  if (place.kind === "folders") return { watching: await nearest(memberId, place.id) };
  const [own] = await database().select({ watching: watches.watching }).from(watches).where(and(eq(columnOf[place.kind], place.id), eq(watches.memberId, memberId)));
  if (own || place.kind === "libraries") return { watching: own?.watching ?? false };
  const [edited] = await database().execute(sql`select from page_versions where page_id = ${place.id}::uuid and author_id = ${memberId}::uuid limit 1`);
  return { watching: edited !== undefined };
}

async function nearest(memberId: string, folderId: string): Promise<boolean> {
  const [said] = await database().execute<{ watching: boolean }>(sql`
    with recursive up as (
      select id, parent_id, cluster_id, 0 as far from library_folders where id = ${folderId}::uuid
      union all select f.id, f.parent_id, f.cluster_id, up.far + 1 from library_folders f join up on f.id = up.parent_id
    ) select w.watching from watches w join up on w.folder_id = up.id or w.library_id = up.cluster_id where w.member_id = ${memberId}::uuid
    order by (w.folder_id is null), up.far limit 1`);
  return said?.watching ?? false;
}

/** `name` is null for a whole library. `cluster` is where one finds it. `path` is an address within the site, without the language. */
export type WatchedPlace = { kind: Watched["kind"]; id: string; name: LocalizedText | string | null; originalLocale: Locale; cluster: LocalizedText; path: string };

/** The pages or parts of libraries that the viewer hears of and may still see, the newest first. One query. */
export async function listWatched(viewer: Viewer, list: WatchList, { limit = 30, cursor }: { limit?: number; cursor?: string } = {}): Promise<Page<WatchedPlace>> {
  const member = requireMember(viewer);
  const before = cursor ? sql`and place.at < ${String(decodeCursor(cursor, ["uuid"])[0])}::uuid` : sql``;
  const rows = await database().execute<WatchedPlace & { at: string }>(sql`select * from (${sources[list](member)}) place where true ${before} order by place.at desc limit ${limit + 1}`);
  return toPage([...rows], limit, ({ at }) => [at], ({ at: _, ...place }) => place);
}

/** How many there are of each. One query. */
export async function countWatched(viewer: Viewer): Promise<Record<WatchList, number>> {
  const member = requireMember(viewer);
  const [row] = await database().execute<Record<WatchList, number>>(sql`select
    (select count(*)::int from (${sources.pages(member)}) a) as pages, (select count(*)::int from (${sources.library(member)}) b) as library`);
  return row!;
}

const sources: Record<WatchList, (member: MemberViewer) => SQL> = {
  pages: (member) => {
    const reader = { id: sql`${member.memberId}::uuid`, office: isStaff(member) };
    return sql`
      select 'pages' as kind, page.id, page.id as at, page.original_locale as "originalLocale", place.name as cluster,
        (select jsonb_object_agg(t.locale, t.title) from page_texts t where t.page_id = page.id) as name, ${pathOfPage(reader)} as path
      from pages page join clusters home on home.id = page.cluster_id join clusters place on place.id = ${placeOfPage(reader)} left join watches w on w.page_id = page.id and w.member_id = ${reader.id}
      where page.trashed_at is null and coalesce(w.watching, true)
        and page.id in (select page_id from watches where member_id = ${reader.id} and watching union select page_id from page_versions where author_id = ${reader.id})
        and ${readsPage(reader)}`;
  },
  library: (member) => {
    const me = sql`${member.memberId}::uuid`;
    const manages = sql`(${isStaff(member)} or exists (select from coordinators x where x.cluster_id = home.id and x.member_id = ${me} and x.ended_at is null))`;
    return sql`
      select case when w.folder_id is null then 'libraries' else 'folders' end as kind, coalesce(w.folder_id, w.library_id) as id, w.id as at, home.original_locale as "originalLocale", home.name as cluster,
        to_jsonb(f.name) as name, '/workspace/' || home.slug || '/library' || coalesce('?folder=' || f.id, '') as path
      from watches w left join library_folders f on f.id = w.folder_id join clusters home on home.id = coalesce(f.cluster_id, w.library_id)
      where w.member_id = ${me} and w.watching and f.deleted_at is null
        and (${manages} or (${mayEnter(sql`home.id`, me)} and (f.id is null or (not f.restricted and not ${outside(member, sql`f.gates`)}))))`;
  },
};
