import { sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#lib/core/viewer.ts";
import { notBlocked } from "#lib/members/queries/blocks.ts";
import type { LibraryAudience } from "../labels.ts";
import { outside } from "./sight.ts";

export type Person = { memberId: string; name: string; handle: string };

/** A folder or a file as lists show it. */
export type LibraryEntry = {
  kind: "folder" | "file";
  id: string;
  /** The folder that it lies in; null in the library itself */
  folderId: string | null;
  name: string;
  audience: LibraryAudience;
  restricted: boolean;
  /** The folders above, and itself, that are for chosen members */
  gates: string[];
  /** One of these is closed to the viewer: only those who manage see it nevertheless */
  outside: boolean;
  /** Of the newest version */
  version: number | null;
  fileId: string | null;
  size: number | null;
  mediaType: string | null;
  /** Whether there is a small picture of it */
  preview: boolean;
  createdById: string | null;
  /** Who changed it last; null when they are no longer here */
  changedBy: Person | null;
  /** ISO 8601, UTC */
  updatedAt: string;
  /** When and by whom it was deleted; only in the trash */
  deletedAt: string | null;
  deletedBy: Person | null;
  rev: number;
};

export type EntryRow = Omit<LibraryEntry, "updatedAt" | "deletedAt" | "size" | "rev"> & { updatedAt: string; deletedAt: string | null; size: string | null; rev: string; sortKey: string };

const person = (table: string) => sql.raw(`case when ${table}.id is null then null else json_build_object('memberId', ${table}.id, 'name', ${table}.name, 'handle', ${table}.handle) end`);

/** Folders and files alike, of the rows that `where` lets through: a subquery for lists, with a name `e`. */
export const entriesWhere = ({ folders, files }: { folders: SQL; files: SQL }) => sql`(
  select 'folder' as kind, f.id, f.parent_id as "folderId", f.name, f.audience, f.restricted, f.gates, null::int as version, null::uuid as "fileId", null::bigint as size,
    null as "mediaType", f.created_by, f.changed_by, f.updated_at, f.deleted_at, f.deleted_by, f.rev
  from library_folders f where ${folders}
  union all
  select 'file', f.id, f.folder_id, f.name, f.audience, f.restricted, f.gates, f.version, f.file_id, f.size, f.media_type, f.created_by, f.changed_by, f.updated_at, f.deleted_at, f.deleted_by, f.rev
  from library_files f where ${files}
) e`;

/** What is shown of such a row, with the people's names of today. */
export const entryColumns = (viewer: Viewer) => sql`e.kind, e.id, e."folderId", e.name, e.audience, e.restricted, to_json(e.gates) as gates, ${outside(viewer, sql`e.gates`)} as outside, e.version, e."fileId", e.size, e."mediaType", e.created_by as "createdById", e.rev,
  e.updated_at as "updatedAt", e.deleted_at as "deletedAt", ${person("c")} as "changedBy", ${person("d")} as "deletedBy",
  exists (select 1 from file_variants v where v.file_id = e."fileId" and v.name = 'small') as preview`;
/** For a blocked member the other does not exist: shown as one who is no longer here. */
export const entryPeople = (viewer: Viewer) => sql`
  left join members c on c.id = e.changed_by and ${notBlocked(viewer, sql`c.id`)} left join members d on d.id = e.deleted_by and ${notBlocked(viewer, sql`d.id`)}`;

export const showEntry = ({ sortKey: _, ...row }: EntryRow): LibraryEntry => ({
  ...row,
  size: row.size === null ? null : Number(row.size),
  rev: Number(row.rev),
  updatedAt: new Date(row.updatedAt).toISOString(),
  deletedAt: row.deletedAt === null ? null : new Date(row.deletedAt).toISOString(),
});
