import { and, eq, notExists, sql } from "drizzle-orm";
import { files, fileUploads, fileUses } from "#db/schema/files.ts";
import type { PersonalData } from "#lib/core/personal-data.ts";

/**
 * Files as such: what a member brought. On erasure unfinished uploads go, files that nothing uses go with the next sweep at
 * once (they are made old), and the rest lose their bringer's name; domains end the uses that are personal.
 */
export const personalData: PersonalData = {
  name: "files",
  async export(tx, memberId) {
    const brought = await tx.select({ id: files.id, name: files.name, mediaType: files.mediaType, size: files.size, createdAt: files.createdAt }).from(files).where(eq(files.uploaderId, memberId));
    const uploads = await tx.select({ name: fileUploads.name, length: fileUploads.length, createdAt: fileUploads.createdAt }).from(fileUploads).where(eq(fileUploads.memberId, memberId));
    return { data: { files: brought, uploads }, fileIds: brought.map(({ id }) => id) };
  },
  async erase(tx, memberId) {
    await tx.delete(fileUploads).where(eq(fileUploads.memberId, memberId));
    const unused = notExists(tx.select({ one: sql`1` }).from(fileUses).where(eq(fileUses.fileId, files.id)));
    await tx.update(files).set({ createdAt: sql`now() - interval '2 days'`, name: "file" }).where(and(eq(files.uploaderId, memberId), unused));
    await tx.update(files).set({ uploaderId: null }).where(eq(files.uploaderId, memberId));
  },
};
