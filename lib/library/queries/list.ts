import { sql, type SQL } from "drizzle-orm";
import { database } from "#db/client.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { mayEnterWorkspace, mayModerate } from "#lib/clusters/policy.ts";
import { findStanding } from "#lib/clusters/queries.ts";
import { containing, searchWords } from "#lib/core/search.ts";
import { viewerId, type Viewer } from "#lib/core/viewer.ts";
import type { ListInput } from "../input.ts";
import { type LibrarySort, trashDays } from "../labels.ts";
import { entriesWhere, entryColumns, entryPeople, type EntryRow, type LibraryEntry, showEntry } from "./shape.ts";
import { seenBy } from "./sight.ts";

type Paged = { limit?: number; cursor?: string };

/**
 * What lies in a folder, folders first; with `q` what lies there and in all folders below and has these words in its name.
 * Null to those who may not see it. Two queries, whatever there is.
 */
export async function listLibrary(viewer: Viewer, clusterId: string, { folderId = null, q, sort = "name", limit = 30, cursor }: ListInput & Paged): Promise<Page<LibraryEntry> | null> {
  const standing = await findStanding(viewer, clusterId);
  if (!mayEnterWorkspace(standing)) return null;
  const seen = seenBy(viewer, standing);
  const words = searchWords(q);
  const named = words.length ? sql`and ${sql.join(words.map((word) => sql`lower(f.name) like ${containing(word)}`), sql` and `)}` : sql``;
  const inside = (column: SQL) => (words.length ? (folderId ? sql`${column} in (select id from below)` : sql`true`) : folderId ? sql`${column} = ${folderId}::uuid` : sql`${column} is null`);
  const where = (column: SQL) => sql`f.cluster_id = ${clusterId}::uuid and f.deleted_at is null and ${seen} and ${inside(column)} ${named}`;
  const below = words.length && folderId
    ? sql`with recursive below as (select ${folderId}::uuid as id union all select f.id from library_folders f join below on f.parent_id = below.id)`
    : sql``;
  return page(viewer, below, entriesWhere({ folders: where(sql`f.parent_id`), files: where(sql`f.folder_id`) }), sort, { limit, cursor });
}

/**
 * What was deleted and can be brought back by the viewer, the latest first: those who keep order see all, others what they
 * made. Null to those outside. Two queries.
 */
export async function listTrash(viewer: Viewer, clusterId: string, { limit = 30, cursor }: Paged = {}): Promise<Page<LibraryEntry> | null> {
  const standing = await findStanding(viewer, clusterId);
  if (!mayEnterWorkspace(standing)) return null;
  const mine = mayModerate(standing) ? sql`true` : sql`f.created_by = ${viewerId(viewer)}::uuid`;
  const seen = seenBy(viewer, standing);
  const where = sql`f.cluster_id = ${clusterId}::uuid and f.deleted_with = f.id and f.deleted_at > now() - make_interval(days => ${trashDays}) and ${mine} and ${seen}`;
  return page(viewer, sql``, entriesWhere({ folders: where, files: where }), "deleted", { limit, cursor });
}

// One column that every order compares from small to large, after folders before files.
const keys: Record<LibrarySort | "deleted", SQL> = {
  name: sql`(lower(e.name) collate "und-x-icu")`,
  newest: sql`(-(extract(epoch from e.updated_at) * 1000)::bigint)`,
  largest: sql`(-coalesce(e.size, 0))`,
  deleted: sql`(-(extract(epoch from e.deleted_at) * 1000)::bigint)`,
};

async function page(viewer: Viewer, before: SQL, entries: SQL, sort: LibrarySort | "deleted", { limit = 30, cursor }: Paged): Promise<Page<LibraryEntry>> {
  const byName = sort === "name";
  const key = keys[sort];
  const group = sort === "deleted" ? sql`0::int` : sql`(case e.kind when 'folder' then 0 else 1 end)`;
  const after = cursor ? decodeCursor(cursor, ["number", byName ? "text" : "number", "uuid"]) : null;
  const rest = after ? sql`where (${group}, ${key}, e.id) > (${after[0]}::int, ${after[1]}::${sql.raw(byName ? "text" : "bigint")}, ${after[2]}::uuid)` : sql``;
  const rows = await database().execute<EntryRow & { grouped: number }>(sql`
    ${before} select ${entryColumns(viewer)}, ${key} as "sortKey", ${group} as grouped from ${entries} ${entryPeople(viewer)} ${rest} order by ${group}, ${key}, e.id limit ${limit + 1}`);
  return toPage([...rows], limit, (row) => [row.grouped, byName ? row.sortKey : Number(row.sortKey), row.id], ({ grouped: _, ...row }) => showEntry(row as EntryRow));
}
