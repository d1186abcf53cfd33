import { eq, sql } from "drizzle-orm";
import { libraryFiles, libraryFolders } from "#db/schema/library.ts";
import { record } from "#lib/activity/record.ts";
import { mayManage } from "#lib/clusters/policy.ts";
import { forbidden } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import type { MemberViewer, Viewer } from "#lib/core/viewer.ts";
import { fileChanged, folderChanged } from "../activity.ts";
import type { ChangeInput, ReadersInput } from "../input.ts";
import type { LibraryAudience } from "../labels.ts";
import { mayRestrict, mayShare } from "../policy.ts";
import type { FoundEntry } from "../queries/one.ts";
import { chooseReaders, forgetReaders } from "./readers.ts";
import { holdsOthers } from "./remove.ts";
import { about, findPlace, holdEntry, type Kind, type Reach, reachIn, refuseCircle, refuseTaken, spreadReach } from "./tree.ts";

/**
 * Renames, moves, or says who may see a folder or a file; what is left out stays.
 * @param rev the state that the viewer saw; left out, the newest counts (a move of many at once)
 * @param outer the transaction to join, if any
 * @throws not_found, forbidden (also to move out of what is for some what others put there), stale (somebody else changed it
 * meanwhile); invalid at `name` when it is taken, at `folderId` when that is not there, lies in the folder itself or is too
 * deep, at `memberIds` as `chooseReaders`
 */
export async function changeEntry(viewer: Viewer, { kind, id, rev, ...change }: ChangeInput & { kind: Kind; id: string; rev?: number }, outer?: Transaction): Promise<void> {
  await inTransaction(async (tx) => {
    const { member, entry } = await holdEntry(tx, viewer, kind, id, { rev });
    const { name = entry.name, folderId = entry.folderId, audience = entry.audience } = change;
    const place = await findPlace(tx, viewer, entry.clusterId, folderId);
    if (folderId !== entry.folderId) {
      if (kind === "folder") await refuseCircle(tx, id, folderId);
      if (opens(entry, place) && !(await mayOpen(tx, member, entry))) throw forbidden("library.others_share");
    }
    await refuseTaken(tx, kind, { clusterId: entry.clusterId, folderId, name }, id);
    await share(tx, member, entry, { ...change, audience });
    const reach = reachIn(place, { id, audience });
    const set = { name, audience, ...reach, changedBy: member.memberId, updatedAt: sql`now()`, rev: sql`rev + 1` };
    if (kind === "file") await tx.update(libraryFiles).set({ ...set, folderId }).where(eq(libraryFiles.id, id));
    else await tx.update(libraryFolders).set({ ...set, parentId: folderId }).where(eq(libraryFolders.id, id));
    if (kind === "folder") await spreadReach(tx, id);
    await record(tx, viewer, kind === "file" ? fileChanged : folderChanged, about({ id, clusterId: entry.clusterId, name, ...reach }));
  }, outer);
}

async function share(tx: Transaction, member: MemberViewer, entry: FoundEntry, { audience, memberIds, organizationIds }: ReadersInput & { audience: LibraryAudience }) {
  const rechosen = audience === "chosen" && (entry.audience !== "chosen" || memberIds !== undefined || organizationIds !== undefined);
  if (audience === entry.audience && !rechosen) return;
  if (!mayShare(entry.standing, member.memberId, { createdBy: entry.createdById })) throw forbidden("library.others_share");
  if ((audience === "coordinators" || entry.audience === "coordinators") && !mayRestrict(entry.standing)) throw forbidden("coordinators_only");
  if (rechosen) await chooseReaders(tx, member, entry, { memberIds, organizationIds });
  else await forgetReaders(tx, entry.id);
}

/** Whether it stood behind a folder that it would stand behind no more: moving it there shows it to others. */
const opens = ({ id, audience, restricted, gates }: FoundEntry, to: Reach) =>
  (restricted && audience !== "coordinators" && !to.restricted) || gates.some((gate) => gate !== id && !to.gates.includes(gate));

/** As `mayShare`; who made a folder does not open with it what others put into it, be it in the trash. */
const mayOpen = async (tx: Transaction, { memberId }: MemberViewer, { standing, createdById: createdBy, kind, id }: FoundEntry) =>
  mayManage(standing) || (mayShare(standing, memberId, { createdBy }) && !(kind === "folder" && (await holdsOthers(tx, id, memberId, { trashed: true }))));
