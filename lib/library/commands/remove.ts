import { eq, sql } from "drizzle-orm";
import { libraryFiles, libraryFolders } from "#db/schema/library.ts";
import { record } from "#lib/activity/record.ts";
import { mayModerate } from "#lib/clusters/policy.ts";
import { forbidden } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import type { MemberViewer, Viewer } from "#lib/core/viewer.ts";
import { fileDeleted, fileRestored, folderDeleted, folderRestored } from "../activity.ts";
import type { LibraryAudience } from "../labels.ts";
import { findFolderRow, type FoundEntry } from "../queries/one.ts";
import { chooseReaders, forgetReaders } from "./readers.ts";
import { about, freeName, holdEntry, type Kind, reachIn, refuseCircle, spreadReach } from "./tree.ts";

type One = { kind: Kind; id: string };

/**
 * Puts a folder with all in it, or a file, into the trash, for 30 days.
 * @throws not_found, stale; forbidden for what others made, and for a folder that holds what others made, but to those who keep order
 */
export async function deleteEntry(viewer: Viewer, { kind, id, rev }: One & { rev?: number }, outer?: Transaction): Promise<void> {
  await inTransaction(async (tx) => {
    const { member, entry } = await holdEntry(tx, viewer, kind, id, { rev });
    if (kind === "folder" && !mayModerate(entry.standing) && (await holdsOthers(tx, id, member.memberId))) throw forbidden("library.others_inside");
    const gone = sql`set deleted_at = now(), deleted_by = ${member.memberId}::uuid, deleted_with = ${id}::uuid, rev = rev + 1`;
    if (kind === "file") await tx.execute(sql`update library_files ${gone} where id = ${id}::uuid`);
    else {
      await tx.execute(sql`${tree(id)} update library_files ${gone} where folder_id in (select id from tree) and deleted_at is null`);
      await tx.execute(sql`${tree(id)} update library_folders ${gone} where id in (select id from tree)`);
    }
    await record(tx, viewer, kind === "file" ? fileDeleted : folderDeleted, about(entry));
  }, outer);
}

/**
 * Brings a folder with all that went with it, or a file, back to where it was; to the library itself when that folder is
 * gone. Where its name has been taken meanwhile it gets a number. What is not deleted stays as it is.
 * @throws not_found, forbidden
 */
export async function restoreEntry(viewer: Viewer, { kind, id }: One, outer?: Transaction): Promise<void> {
  await inTransaction(async (tx) => {
    const { member, entry } = await holdEntry(tx, viewer, kind, id, { deleted: true });
    if (!entry.deletedAt) return;
    await moveBack(tx, member, entry);
    const back = sql`set deleted_at = null, deleted_by = null, deleted_with = null, rev = rev + 1`;
    for (const table of [libraryFolders, libraryFiles]) await tx.execute(sql`update ${table} ${back} where deleted_with = ${id}::uuid or id = ${id}::uuid`);
    if (kind === "folder") await spreadReach(tx, id);
    await record(tx, viewer, kind === "file" ? fileRestored : folderRestored, about(entry));
  }, outer);
}

async function moveBack(tx: Transaction, member: MemberViewer, entry: FoundEntry) {
  const { kind, id, clusterId, folderId, name } = entry;
  const folder = folderId ? await findFolderRow(tx, clusterId, folderId) : null;
  const parent = folder?.id ?? null;
  const audience = folder ? entry.audience : await narrowed(tx, member, entry);
  if (kind === "folder" && parent) await refuseCircle(tx, id, parent);
  const free = await freeName(tx, kind, { clusterId, folderId: parent, name }, id);
  const set = { name: free, audience, ...reachIn(folder ?? { restricted: false, gates: [] }, { id, audience }) };
  if (kind === "file") await tx.update(libraryFiles).set({ ...set, folderId: parent }).where(eq(libraryFiles.id, id));
  else await tx.update(libraryFolders).set({ ...set, parentId: parent }).where(eq(libraryFolders.id, id));
}

/** What lay in a folder that was for some alone does not come back to everybody without it: but to those who manage, or who brings it back. */
async function narrowed(tx: Transaction, member: MemberViewer, entry: FoundEntry): Promise<LibraryAudience> {
  if (entry.restricted) return "coordinators";
  if (entry.gates.every((gate) => gate === entry.id)) return entry.audience;
  await forgetReaders(tx, entry.id);
  await chooseReaders(tx, member, entry, { memberIds: [member.memberId] });
  return "chosen";
}

const tree = (id: string, { trashed = false } = {}) => sql`with recursive tree as (
  select id from library_folders where id = ${id}::uuid union all select f.id from library_folders f join tree on f.parent_id = tree.id where ${trashed} or f.deleted_at is null)`;

/** Whether others made a folder, or something in it; what is in the trash counts on request. */
export async function holdsOthers(tx: Transaction, id: string, memberId: string, { trashed = false } = {}): Promise<boolean> {
  const [found] = await tx.execute<{ others: boolean }>(sql`${tree(id, { trashed })} select
    exists (select 1 from library_files f where f.folder_id in (select id from tree) and (${trashed} or f.deleted_at is null) and f.created_by is distinct from ${memberId}::uuid)
    or exists (select 1 from library_folders f where f.id in (select id from tree) and f.created_by is distinct from ${memberId}::uuid) as others`);
  return found!.others;
}
