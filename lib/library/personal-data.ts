import { eq, or } from "drizzle-orm";
import { libraryFiles, libraryFolders, libraryReaders, libraryVersions } from "#db/schema/library.ts";
import type { PersonalData } from "#lib/core/personal-data.ts";

/** What a member brought into libraries belongs to the workspaces and stays, without their name: the columns are set null. */
export const personalData: PersonalData = {
  name: "library",
  async export(tx, memberId) {
    const folders = await tx.select({ id: libraryFolders.id, clusterId: libraryFolders.clusterId, name: libraryFolders.name, createdAt: libraryFolders.createdAt }).from(libraryFolders).where(eq(libraryFolders.createdBy, memberId));
    const files = await tx.select({ id: libraryFiles.id, clusterId: libraryFiles.clusterId, name: libraryFiles.name, createdAt: libraryFiles.createdAt }).from(libraryFiles).where(or(eq(libraryFiles.createdBy, memberId), eq(libraryFiles.changedBy, memberId)));
    const versions = await tx
      .select({ libraryFileId: libraryVersions.libraryFileId, number: libraryVersions.number, fileId: libraryVersions.fileId, size: libraryVersions.size, createdAt: libraryVersions.createdAt })
      .from(libraryVersions).where(eq(libraryVersions.createdBy, memberId));
    const chosen = await tx.select({ entryId: libraryReaders.gateId, memberId: libraryReaders.memberId, organizationId: libraryReaders.organizationId, createdAt: libraryReaders.createdAt }).from(libraryReaders).where(eq(libraryReaders.chosenBy, memberId));
    return { data: { folders, files, versions, chosen }, fileIds: [...new Set(versions.map(({ fileId }) => fileId))] };
  },
  async erase(tx, memberId) {
    for (const table of [libraryFolders, libraryFiles]) {
      await tx.update(table).set({ createdBy: null }).where(eq(table.createdBy, memberId));
      await tx.update(table).set({ changedBy: null }).where(eq(table.changedBy, memberId));
      await tx.update(table).set({ deletedBy: null }).where(eq(table.deletedBy, memberId));
    }
    await tx.delete(libraryReaders).where(eq(libraryReaders.memberId, memberId));
    await tx.update(libraryReaders).set({ chosenBy: null }).where(eq(libraryReaders.chosenBy, memberId));
    await tx.update(libraryVersions).set({ createdBy: null }).where(eq(libraryVersions.createdBy, memberId));
  },
};
