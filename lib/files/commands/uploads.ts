import { and, count, eq, gt, isNull, sql, sum } from "drizzle-orm";
import { v7 } from "uuid";
import { files, fileUploads, fileUses } from "#db/schema/files.ts";
import { database } from "#db/client.ts";
import { conflict, notFound, Refusal } from "#lib/core/errors.ts";
import { holdName, inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { harmlessName } from "../names.ts";
import { maxUploadBytes } from "../queries.ts";
import { store } from "../store.ts";
import { type KeptFile, keepFile, localFile } from "./keep.ts";

/** What one member may have on the way at once, and have brought without using it. */
export const quota = { unfinished: 100, waitingBytes: 20 * 2 ** 30, waitingFiles: 2000 };
const life = "1 day";

export type Upload = typeof fileUploads.$inferSelect;

/**
 * Begins an upload: a place for `length` bytes, for a day.
 * @throws Refusal *too_large*; *conflict* when the member has too much unfinished or unused, or the disk is full
 */
export async function beginUpload(viewer: Viewer, { name, length }: { name: string; length: number }): Promise<Upload> {
  const member = requireWriter(viewer);
  if (length > maxUploadBytes()) throw new Refusal("too_large", "file_too_large");
  const upload = await inTransaction(async (tx) => {
    await refuseOverQuota(tx, member, length);
    const [made] = await tx.insert(fileUploads)
      .values({ id: v7(), memberId: member.memberId, name: harmlessName(name), length, expiresAt: sql`now() + ${life}::interval` })
      .returning();
    return made!;
  });
  await store().incoming.begin(upload.id, length);
  return upload;
}

/** An upload of the viewer's that has not expired; null for everybody else's. */
export async function findUpload(viewer: Viewer, id: string): Promise<Upload | null> {
  const { memberId } = requireWriter(viewer);
  const [found] = await database().select().from(fileUploads)
    .where(and(eq(fileUploads.id, id), eq(fileUploads.memberId, memberId), gt(fileUploads.expiresAt, sql`now()`)));
  return found ?? null;
}

/**
 * Makes the file of an upload whose bytes are all there. Its id is the upload's; a second time changes nothing.
 * @throws Refusal *conflict* `files.tus_offset` when they are not; *not_found* when the store has never heard of it (the
 * operator has moved to another): its sender begins anew
 */
export async function finishUpload(viewer: Viewer, upload: Upload): Promise<void> {
  const member = requireWriter(viewer);
  if (upload.finishedAt) return;
  const bytes = await store().incoming.whole(upload.id, upload.length);
  if (!bytes && !(await isKept(upload.id))) throw notFound();
  if (bytes) await keepFile(member, { id: upload.id, name: upload.name, bytes });
  await store().incoming.forget(upload.id);
  await database().update(fileUploads).set({ finishedAt: sql`now()` }).where(eq(fileUploads.id, upload.id));
}

async function isKept(id: string): Promise<boolean> {
  const [file] = await database().select({ id: files.id }).from(files).where(eq(files.id, id));
  return file !== undefined;
}

/** Gives an upload up; what had come is gone. @throws not_found for what is not the viewer's */
export async function cancelUpload(viewer: Viewer, id: string): Promise<void> {
  const upload = await findUpload(viewer, id);
  if (!upload) throw notFound();
  await database().delete(fileUploads).where(eq(fileUploads.id, id));
  await store().incoming.forget(id);
}

/** Keeps a file that came in one piece. @throws as `beginUpload` */
export async function bringFile(viewer: Viewer, { file, name = "file" }: { file: { path: string; size: number; sha256?: string }; name?: string }): Promise<KeptFile> {
  const member = requireWriter(viewer);
  await inTransaction((tx) => refuseOverQuota(tx, member, file.size));
  return keepFile(member, { name, bytes: await localFile(file.path, file.sha256) });
}

async function refuseOverQuota(tx: Transaction, { memberId }: MemberViewer, length: number) {
  await holdName(tx, `uploads ${memberId}`); // a hundred at once are counted one by one
  const [unfinished] = await tx.select({ count: count(), bytes: sum(fileUploads.length).mapWith(Number) }).from(fileUploads)
    .where(and(eq(fileUploads.memberId, memberId), isNull(fileUploads.finishedAt), gt(fileUploads.expiresAt, sql`now()`)));
  if (unfinished!.count >= quota.unfinished) throw conflict("files.too_many_uploads");
  const [waiting] = await tx.select({ count: count(), bytes: sum(files.size).mapWith(Number) }).from(files)
    .where(and(eq(files.uploaderId, memberId), sql`not exists (select 1 from ${fileUses} where ${fileUses.fileId} = ${files.id})`));
  const bytes = (unfinished!.bytes ?? 0) + (waiting!.bytes ?? 0) + length;
  if (bytes > quota.waitingBytes || waiting!.count >= quota.waitingFiles) throw conflict("files.too_much_waiting");
  if ((await store().incoming.room()) < length) throw conflict("files.no_space");
}
