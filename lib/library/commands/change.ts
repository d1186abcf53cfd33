import { eq, sql } from "drizzle-orm";
import { libraryFiles, libraryFolders } from "#db/schema/library.ts";
import { record } from "#lib/activity/record.ts";
import { forbidden } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { fileChanged, folderChanged } from "../activity.ts";
import type { ChangeInput } from "../input.ts";
import { mayRestrict } from "../policy.ts";
import { about, findPlace, holdEntry, type Kind, refuseCircle, refuseTaken, spreadRestriction } from "./tree.ts";

/**
 * Renames, moves, or says who may see a folder or a file; what is left out stays.
 * @param rev the state that the viewer saw; left out, the newest counts (a move of many at once)
 * @throws not_found, forbidden, stale (somebody else changed it meanwhile); invalid at `name` when it is taken, at `folderId`
 * when that is not there, lies in the folder itself or is too deep
 */
export async function changeEntry(viewer: Viewer, { kind, id, rev, ...change }: ChangeInput & { kind: Kind; id: string; rev?: number }): Promise<void> {
  await inTransaction(async (tx) => {
    const { member, entry } = await holdEntry(tx, viewer, kind, id, { rev });
    const { name = entry.name, folderId = entry.folderId, audience = entry.audience } = change;
    if (audience !== entry.audience && !mayRestrict(entry.standing)) throw forbidden("coordinators_only");
    const place = await findPlace(tx, viewer, entry.clusterId, folderId);
    if (kind === "folder" && folderId !== entry.folderId) await refuseCircle(tx, id, folderId);
    await refuseTaken(tx, kind, { clusterId: entry.clusterId, folderId, name }, id);
    const restricted = place.restricted || audience === "coordinators";
    const set = { name, audience, restricted, changedBy: member.memberId, updatedAt: sql`now()`, rev: sql`rev + 1` };
    if (kind === "file") await tx.update(libraryFiles).set({ ...set, folderId }).where(eq(libraryFiles.id, id));
    else await tx.update(libraryFolders).set({ ...set, parentId: folderId }).where(eq(libraryFolders.id, id));
    if (kind === "folder") await spreadRestriction(tx, id);
    await record(tx, viewer, kind === "file" ? fileChanged : folderChanged, about({ id, clusterId: entry.clusterId, name, restricted }));
  });
}
