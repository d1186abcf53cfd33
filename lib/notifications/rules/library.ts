import { eq, isNull, and, sql } from "drizzle-orm";
import { clusters } from "#db/schema/clusters.ts";
import { libraryFiles } from "#db/schema/library.ts";
import { mayEnter } from "#lib/clusters/queries/standing.ts";
import type { Fact } from "#lib/activity/kind.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { openGates } from "#lib/library/queries/sight.ts";
import type { Rule } from "../rule.ts";

/** What a library tells to those who watch it or one of its folders: what is new in it, as far as they may see it. */
export const rules: Record<string, Rule> = {
  "file.added": async (tx, fact) => {
    const file = await fileOf(tx, fact);
    if (!file) return null;
    const to = await seeing(tx, file, await watchersOf(tx, file));
    const path = `/workspace/${file.slug}/library${file.folderId ? `?folder=${file.folderId}` : ""}`;
    return { kind: "file_added", to, path, clusterId: file.clusterId, subjectId: file.folderId ?? file.clusterId, data: { file: file.name, cluster: file.cluster } };
  },
  "file.versionAdded": async (tx, fact) => {
    const file = await fileOf(tx, fact);
    if (!file) return null;
    const to = await seeing(tx, file, [...(await watchersOf(tx, file)), ...(await authorsOf(tx, file.id))]);
    return { kind: "file_version_added", to, path: `/workspace/${file.slug}/library/files/${file.id}`, clusterId: file.clusterId, subjectId: file.id, data: { file: file.name, cluster: file.cluster } };
  },
};

type File = { id: string; clusterId: string; folderId: string | null; name: string; slug: string; cluster: unknown };

/** The file as it is now; the fact of a restricted one does not say. */
async function fileOf(tx: Transaction, fact: Fact): Promise<File | null> {
  const { id, clusterId, folderId, name } = libraryFiles;
  const [file] = await tx.select({ id, clusterId, folderId, name, slug: clusters.slug, cluster: clusters.name }).from(libraryFiles)
    .innerJoin(clusters, eq(clusters.id, clusterId)).where(and(eq(id, fact.subjectId!), isNull(libraryFiles.deletedAt)));
  return file ?? null;
}

/** Who watches the file's folder, one above it, or the library; the nearest of what a member said holds. */
async function watchersOf(tx: Transaction, { clusterId, folderId }: File): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive up as (
      select id, parent_id, 0 as far from library_folders where id = ${folderId}::uuid
      union all select f.id, f.parent_id, up.far + 1 from library_folders f join up on f.id = up.parent_id
    ), said as (
      select w.member_id as id, w.watching, up.far from watches w join up on w.folder_id = up.id
      union all select w.member_id, w.watching, 1000 from watches w where w.library_id = ${clusterId}::uuid
    ), nearest as (select distinct on (id) id, watching from said order by id, far)
    select id from nearest where watching`);
  return rows.map(({ id }) => id);
}

/** Whose work the file is so far: a new version of it concerns them. */
async function authorsOf(tx: Transaction, fileId: string): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`select distinct created_by as id from library_versions where library_file_id = ${fileId}::uuid and created_by is not null`);
  return rows.map(({ id }) => id);
}

/** Of these members those who may see the file now, as lib/library's `maySee` says. */
async function seeing(tx: Transaction, { id, clusterId }: File, ids: string[]): Promise<string[]> {
  if (!ids.length) return [];
  const manages = sql`exists (select from coordinators c where c.cluster_id = f.cluster_id and c.member_id = m.id and c.ended_at is null)`;
  const open = sql`(not f.restricted and (f.gates = '{}' or f.gates <@ array(${openGates(sql`m.id`)})))`;
  const rows = await tx.execute<{ id: string }>(sql`
    select m.id from members m, library_files f where f.id = ${id}::uuid and m.id = any(${sql.param(`{${ids.join(",")}}`)}::uuid[])
      and (m.staff_role is not null or ${manages} or (${open} and ${mayEnter(sql`${clusterId}::uuid`, sql`m.id`)}))`);
  return rows.map((row) => row.id);
}
