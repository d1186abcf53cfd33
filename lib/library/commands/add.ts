import { and, eq, sql } from "drizzle-orm";
import type { files } from "#db/schema/files.ts";
import { libraryFiles, libraryVersions } from "#db/schema/library.ts";
import { record } from "#lib/activity/record.ts";
import { findCluster, findStanding } from "#lib/clusters/queries.ts";
import { conflict, notFound, Refusal } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { useFile } from "#lib/files/commands.ts";
import { enqueueReading } from "#lib/files/jobs/reading.ts";
import { fileAdded, fileVersionAdded } from "../activity.ts";
import { addFileInput, type AddFileInput } from "../input.ts";
import { libraryVersion } from "../files.ts";
import { mayAdd } from "../policy.ts";
import { countUsage, findEntry, type FoundEntry } from "../queries/one.ts";
import { about, findNamed, findPlace, freeName, holdLibrary, type Reach, refuseTaken } from "./tree.ts";

type Added = { id: string; version: number; name: string };
type File = typeof files.$inferSelect;

/**
 * Puts a file that the viewer brought into a cluster's library. Where there is one of its name, it becomes a new version of
 * that, or takes another name, or is refused, as `sameName` says.
 * @throws not_found to those outside; invalid at `fileId`, `folderId`, `name`; too_large when the library would be over its quota
 */
export async function addFile(viewer: Viewer, { slug, ...given }: AddFileInput & { slug: string }): Promise<Added> {
  const { fileId, folderId, name: wanted, sameName } = addFileInput.parse(given);
  const member = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const cluster = await findCluster(viewer, slug, tx);
    if (!cluster || !mayAdd(await findStanding(viewer, cluster.id, tx))) throw notFound();
    await holdLibrary(tx, cluster.id);
    const folder = await findPlace(tx, viewer, cluster.id, folderId);
    const name = wanted ?? (await nameOf(tx, fileId));
    const place = { clusterId: cluster.id, folderId, name };
    if (sameName === "refuse") await refuseTaken(tx, "file", place);
    const there = sameName === "version" ? await findNamed(tx, "file", place) : null;
    const seen = there && (await findEntry(viewer, "file", there, tx));
    if (seen) return addTo(tx, viewer, member, seen, fileId);
    return create(tx, viewer, member, { ...place, name: await freeName(tx, "file", place), restricted: folder.restricted, gates: folder.gates, fileId });
  });
}

/**
 * Adds a version to a file: anybody of the workspace may, since the ones before stay. The same bytes again change nothing.
 * @throws not_found for what the viewer may not see; too_large as `addFile`
 */
export async function addVersion(viewer: Viewer, { id, fileId }: { id: string; fileId: string }): Promise<Added> {
  const member = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const entry = await findEntry(viewer, "file", id, tx);
    if (!entry) throw notFound();
    await holdLibrary(tx, entry.clusterId);
    const now = await findEntry(viewer, "file", id, tx);
    if (!now || now.deletedAt) throw notFound();
    return addTo(tx, viewer, member, now, fileId);
  });
}

/**
 * Brings an old version back, as the newest: nothing in between is lost.
 * @throws not_found for what is not there for the viewer
 */
export async function restoreVersion(viewer: Viewer, { id, number }: { id: string; number: number }): Promise<Added> {
  const member = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const before = await findEntry(viewer, "file", id, tx);
    if (!before) throw notFound();
    await holdLibrary(tx, before.clusterId);
    const entry = await findEntry(viewer, "file", id, tx);
    const [old] = await tx.select().from(libraryVersions).where(and(eq(libraryVersions.libraryFileId, id), eq(libraryVersions.number, number)));
    if (!entry || entry.deletedAt || !old) throw notFound();
    return addTo(tx, viewer, member, entry, old.fileId, number);
  });
}

async function nameOf(tx: Transaction, fileId: string): Promise<string> {
  const [found] = await tx.execute<{ name: string }>(sql`select name from files where id = ${fileId}::uuid`);
  return found?.name ?? "file"; // whether it may be used is asked with its use
}

async function create(tx: Transaction, viewer: Viewer, member: MemberViewer, { fileId, ...place }: { clusterId: string; folderId: string | null; name: string; fileId: string } & Reach): Promise<Added> {
  const by = { createdBy: member.memberId, changedBy: member.memberId };
  const [made] = await tx.insert(libraryFiles)
    .values({ ...place, ...by, fileId: sql`${fileId}::uuid`, size: 0, mediaType: "" }).returning({ id: libraryFiles.id })
    .catch(() => { throw new Refusal("invalid", "invalid", [{ path: "fileId", reason: "files.not_there" }]); });
  await keep(tx, viewer, member, { id: made!.id, clusterId: place.clusterId, number: 1, fileId });
  await record(tx, viewer, fileAdded, about({ id: made!.id, ...place }));
  return { id: made!.id, version: 1, name: place.name };
}

async function addTo(tx: Transaction, viewer: Viewer, member: MemberViewer, entry: FoundEntry, fileId: string, restoredFrom?: number): Promise<Added> {
  if (!restoredFrom && (await sameBytes(tx, entry.fileId!, fileId))) return { id: entry.id, version: entry.version!, name: entry.name };
  const number = entry.version! + 1;
  await keep(tx, viewer, member, { id: entry.id, clusterId: entry.clusterId, number, fileId, restoredFrom });
  const fact = about(entry);
  await record(tx, viewer, fileVersionAdded, { ...fact, data: { ...fact.data, version: number } });
  return { id: entry.id, version: number, name: entry.name };
}

async function sameBytes(tx: Transaction, one: string, other: string): Promise<boolean> {
  const [found] = await tx.execute<{ same: boolean }>(sql`select (select sha256 from files where id = ${one}::uuid) = (select sha256 from files where id = ${other}::uuid) as same`);
  return found?.same === true;
}

async function keep(tx: Transaction, viewer: Viewer, member: MemberViewer, { id, clusterId, number, fileId, restoredFrom }: { id: string; clusterId: string; number: number; fileId: string; restoredFrom?: number }) {
  const file: File = await useFile(tx, viewer, { fileId, kind: libraryVersion.kind, subjectId: id, path: "fileId" });
  const { used, limit } = await countUsage(clusterId, tx);
  if (used + file.size > limit) throw conflict("library.quota");
  await tx.insert(libraryVersions).values({ libraryFileId: id, clusterId, number, fileId, size: file.size, restoredFrom, createdBy: member.memberId });
  await tx.update(libraryFiles)
    .set({ version: number, fileId, size: file.size, mediaType: file.mediaType, changedBy: member.memberId, updatedAt: sql`now()`, rev: sql`rev + 1` })
    .where(eq(libraryFiles.id, id));
  await enqueueReading(tx, fileId);
}
