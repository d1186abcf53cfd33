import { and, eq, isNull, sql } from "drizzle-orm";
import { files, fileUses } from "#db/schema/files.ts";
import { invalid, notFound } from "#lib/core/errors.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { findFile, type FoundFile } from "./queries.ts";
import { findFileUse } from "./uses.ts";

type Use = { kind: string; subjectId: string };

/**
 * Says what a file is for, in the transaction that makes it so. Twice is once. Ends no other use: a new photo wants
 * `endFileUse` first. Whether the viewer may do this to the subject has been asked before.
 * @param path the field of the form that the file came in; with it the refusal is a field's error
 * @throws *not found* (or *invalid* at `path`) for a file that is not there, that the viewer neither brought nor may see,
 * or that is no picture where the use wants one
 */
export async function useFile(tx: Transaction, viewer: Viewer, { fileId, kind, subjectId, path }: Use & { fileId: string; path?: string }): Promise<FoundFile> {
  const use = findFileUse(kind);
  if (!use) throw new Error(`Nobody declared the use ${kind}: import the domain's files.ts`);
  requireWriter(viewer);
  const file = await findFile(viewer, fileId, tx);
  if (!file) throw path ? invalid(path, "files.not_there") : notFound("files.not_there");
  if (use.picture && file.width === null) throw invalid(path ?? "fileId", "files.not_a_picture");
  await tx.select({ id: files.id }).from(files).where(eq(files.id, fileId)).for("key share"); // the sweep waits
  await tx.insert(fileUses).values({ fileId, kind, subjectId }).onConflictDoNothing();
  return file;
}

/** Ends a use of one file, or of all of this kind and subject. The file goes with the next sweep when nothing else uses it. */
export async function endFileUse(tx: Transaction, { fileId, kind, subjectId }: Use & { fileId?: string }): Promise<void> {
  await tx.update(fileUses).set({ endedAt: sql`now()` })
    .where(and(eq(fileUses.kind, kind), eq(fileUses.subjectId, subjectId), isNull(fileUses.endedAt), fileId ? eq(fileUses.fileId, fileId) : undefined));
}

/**
 * Puts one file in the place of another: ends what was there, uses the new one; null takes it away. For photos, logos, covers.
 * @throws as `useFile`
 */
export async function replaceFile(tx: Transaction, viewer: Viewer, { fileId, ...use }: Use & { fileId: string | null; path?: string }): Promise<void> {
  if (fileId) await useFile(tx, viewer, { fileId, ...use });
  await tx.update(fileUses).set({ endedAt: sql`now()` })
    .where(and(eq(fileUses.kind, use.kind), eq(fileUses.subjectId, use.subjectId), isNull(fileUses.endedAt), fileId ? sql`${fileUses.fileId} <> ${fileId}` : undefined));
}
