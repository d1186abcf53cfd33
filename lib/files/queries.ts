import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import { files, fileUses, fileVariants } from "#db/schema/files.ts";
import { settings } from "#lib/core/settings.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { guest, viewerId, type Viewer } from "#lib/core/viewer.ts";
import type { PictureSize } from "./labels.ts";
import { findFileUse } from "./uses.ts";

export type FoundFile = typeof files.$inferSelect & {
  /** Whether anybody at all may see it: it may then be kept by caches between. */
  everybody: boolean;
};

/**
 * A file that the viewer may see: through a use that has not ended, or because they brought it and it has not been used
 * yet. Null otherwise: it is not there.
 */
export async function findFile(viewer: Viewer, fileId: string, tx?: Transaction): Promise<FoundFile | null> {
  if (!z.uuid().safeParse(fileId).success) return null;
  return inTransaction(async (tx) => {
    const [file] = await tx.select().from(files).where(eq(files.id, fileId));
    if (!file) return null;
    const uses = await tx.select({ kind: fileUses.kind, subjectId: fileUses.subjectId, endedAt: fileUses.endedAt }).from(fileUses).where(eq(fileUses.fileId, fileId));
    if (!uses.length) return file.uploaderId !== null && file.uploaderId === viewerId(viewer) ? { ...file, everybody: false } : null;
    const live = uses.filter(({ endedAt }) => endedAt === null);
    if (await anySeen(tx, guest(viewer.locale), fileId, live)) return { ...file, everybody: true };
    return viewer.kind === "member" && (await anySeen(tx, viewer, fileId, live)) ? { ...file, everybody: false } : null;
  }, tx);
}

async function anySeen(tx: Transaction, viewer: Viewer, fileId: string, uses: { kind: string; subjectId: string }[]): Promise<boolean> {
  for (const { kind, subjectId } of uses) {
    if (await findFileUse(kind)?.maySee(viewer, subjectId, tx, fileId)) return true;
  }
  return false;
}

/** The bytes of one of a picture's sizes; null when it has none of it. Only for a file that the viewer may see. */
export async function findVariant(fileId: string, name: PictureSize): Promise<{ sha256: string; size: number } | null> {
  const [found] = await database().select({ sha256: fileVariants.sha256, size: fileVariants.size }).from(fileVariants)
    .where(and(eq(fileVariants.fileId, fileId), eq(fileVariants.name, name)));
  return found ?? null;
}

/** One file at most, in bytes: what forms say before anything is sent. */
export const maxUploadBytes = () => settings().UPLOAD_LIMIT_MB * 1e6;

/** The files in use for a subject, oldest first. Says nothing of who may see it: that is its domain's to ask. */
export const listUsedFiles = (tx: Transaction | ReturnType<typeof database>, kind: string, subjectId: string) =>
  tx.select({ id: files.id, name: files.name, mediaType: files.mediaType, size: files.size, width: files.width, height: files.height, createdAt: fileUses.createdAt })
    .from(fileUses).innerJoin(files, eq(files.id, fileUses.fileId))
    .where(and(eq(fileUses.kind, kind), eq(fileUses.subjectId, subjectId), isNull(fileUses.endedAt))).orderBy(fileUses.id);
