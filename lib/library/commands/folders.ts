import { v7 } from "uuid";
import { libraryFolders } from "#db/schema/library.ts";
import { record } from "#lib/activity/record.ts";
import { findCluster, findStanding } from "#lib/clusters/queries.ts";
import { forbidden, notFound } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { folderCreated } from "../activity.ts";
import type { FolderInput } from "../input.ts";
import { mayAdd, mayRestrict } from "../policy.ts";
import { chooseReaders } from "./readers.ts";
import { about, findPlace, holdLibrary, reachIn, refuseCircle, refuseTaken } from "./tree.ts";

/**
 * Makes a folder in a cluster's library.
 * @throws not_found to those outside; forbidden to restrict it to those who manage but to these; invalid at `name` when it is
 * taken, at `parentId` when that is not there or too deep, at `memberIds` as `chooseReaders`
 */
export async function createFolder(viewer: Viewer, { slug, name, parentId, audience, ...readers }: FolderInput & { slug: string }): Promise<{ id: string }> {
  const member = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const cluster = await findCluster(viewer, slug, tx);
    const standing = cluster && (await findStanding(viewer, cluster.id, tx));
    if (!standing || !mayAdd(standing)) throw notFound();
    if (audience === "coordinators" && !mayRestrict(standing)) throw forbidden("coordinators_only");
    await holdLibrary(tx, cluster.id);
    const place = await findPlace(tx, viewer, cluster.id, parentId, "parentId");
    await refuseTaken(tx, "folder", { clusterId: cluster.id, folderId: parentId, name });
    const id = v7();
    const reach = reachIn(place, { id, audience });
    await tx.insert(libraryFolders).values({ id, clusterId: cluster.id, parentId, name, audience, ...reach, createdBy: member.memberId, changedBy: member.memberId });
    if (audience === "chosen") await chooseReaders(tx, member, { kind: "folder", id, clusterId: cluster.id, standing, createdById: member.memberId }, readers);
    await refuseCircle(tx, id, parentId);
    await record(tx, viewer, folderCreated, about({ id, clusterId: cluster.id, name, ...reach }));
    return { id };
  });
}
