import { and, desc, eq, sql, sum } from "drizzle-orm";
import { z } from "zod";
import { database, type Transaction } from "#db/client.ts";
import { files } from "#db/schema/files.ts";
import { libraryFiles, libraryFolders, libraryVersions } from "#db/schema/library.ts";
import { members } from "#db/schema/members.ts";
import { mayEnterWorkspace, type Standing } from "#lib/clusters/policy.ts";
import { findStanding } from "#lib/clusters/queries.ts";
import { settings } from "#lib/core/settings.ts";
import { viewerId, type Viewer } from "#lib/core/viewer.ts";
import { notBlocked } from "#lib/members/queries/blocks.ts";
import { mayArrange, maySee } from "../policy.ts";
import { entriesWhere, entryColumns, entryPeople, type EntryRow, type LibraryEntry, type Person, showEntry } from "./shape.ts";
import { seenBy } from "./sight.ts";

export type FoundEntry = LibraryEntry & { clusterId: string; standing: Standing };
type Kind = LibraryEntry["kind"];

/** A folder or file that the viewer may see; a deleted one only if they may bring it back. Null otherwise. Two queries. */
export async function findEntry(viewer: Viewer, kind: Kind, id: string, tx?: Transaction): Promise<FoundEntry | null> {
  const me = viewerId(viewer);
  if (!me || !z.uuid().safeParse(id).success) return null;
  const [mine, none] = [sql`f.id = ${id}::uuid`, sql`false`];
  const table = kind === "folder" ? libraryFolders : libraryFiles;
  const [row] = await (tx ?? database()).execute<EntryRow & { clusterId: string }>(sql`
    select ${entryColumns(viewer)}, (select cluster_id from ${table} where id = e.id) as "clusterId"
    from ${entriesWhere({ folders: kind === "folder" ? mine : none, files: kind === "file" ? mine : none })} ${entryPeople(viewer)}`);
  if (!row) return null;
  const { clusterId, ...rest } = row;
  const entry = showEntry(rest as EntryRow);
  const standing = await findStanding(viewer, clusterId, tx);
  const seen = entry.deletedAt ? mayArrange(standing, me, { ...entry, createdBy: entry.createdById }) : maySee(standing, entry);
  return seen ? { ...entry, clusterId, standing } : null;
}

export type Step = { id: string; name: string };

/** The folders from the library down to this one, itself last. One query. */
export async function listPath(folderId: string, tx?: Transaction): Promise<Step[]> {
  const rows = await (tx ?? database()).execute<Step>(sql`
    with recursive up as (
      select id, name, parent_id, 0 as at from library_folders where id = ${folderId}::uuid
      union all select f.id, f.name, f.parent_id, up.at + 1 from library_folders f join up on f.id = up.parent_id
    ) select id, name from up order by at desc`);
  return [...rows];
}

/** All folders that the viewer may move something to, as paths of names. Null to those outside. Two queries. */
export async function listFolders(viewer: Viewer, clusterId: string): Promise<{ id: string; path: string }[] | null> {
  const standing = await findStanding(viewer, clusterId);
  if (!mayEnterWorkspace(standing)) return null;
  const rows = await database().execute<{ id: string; path: string }>(sql`
    with recursive down as (
      select id, name as path, restricted, gates from library_folders where cluster_id = ${clusterId}::uuid and parent_id is null and deleted_at is null
      union all select f.id, down.path || ' / ' || f.name, f.restricted, f.gates from library_folders f join down on f.parent_id = down.id where f.deleted_at is null
    ) select id, path from down where ${seenBy(viewer, standing, "down")} order by lower(path) collate "und-x-icu" limit 2000`);
  return [...rows];
}

export type LibraryVersion = { number: number; fileId: string; name: string; size: number; mediaType: string; restoredFrom: number | null; createdBy: Person | null; createdAt: string };

/** The versions of a file that the viewer may see, newest first, at most 500; null otherwise. Three queries. */
export async function listVersions(viewer: Viewer, id: string): Promise<LibraryVersion[] | null> {
  if (!(await findEntry(viewer, "file", id))) return null;
  const rows = await database()
    .select({
      number: libraryVersions.number, fileId: libraryVersions.fileId, name: files.name, size: libraryVersions.size, mediaType: files.mediaType, restoredFrom: libraryVersions.restoredFrom,
      createdAt: libraryVersions.createdAt, memberId: members.id, memberName: members.name, handle: members.handle,
    })
    .from(libraryVersions).innerJoin(files, eq(files.id, libraryVersions.fileId)).leftJoin(members, and(eq(members.id, libraryVersions.createdBy), notBlocked(viewer, members.id)))
    .where(eq(libraryVersions.libraryFileId, id)).orderBy(desc(libraryVersions.number)).limit(500);
  return rows.map(({ memberId, memberName, handle, createdAt, ...row }) => ({
    ...row, createdAt: createdAt.toISOString(), createdBy: memberId ? { memberId, name: memberName!, handle: handle! } : null,
  }));
}

/** Bytes that a cluster's library keeps, old versions and the trash too, and how many it may. One query. */
export async function countUsage(clusterId: string, tx?: Transaction): Promise<{ used: number; limit: number }> {
  const [found] = await (tx ?? database()).select({ used: sum(libraryVersions.size).mapWith(Number) }).from(libraryVersions).where(eq(libraryVersions.clusterId, clusterId));
  return { used: found?.used ?? 0, limit: settings().LIBRARY_QUOTA_MB * 1e6 };
}

/** A folder as its own row, for commands. */
export async function findFolderRow(tx: Transaction, clusterId: string, id: string) {
  const [row] = await tx.select().from(libraryFolders).where(and(eq(libraryFolders.id, id), eq(libraryFolders.clusterId, clusterId), sql`deleted_at is null`));
  return row ?? null;
}
