import { defineFileUse } from "#lib/files/uses.ts";
import { findEntry } from "./queries/one.ts";
import { findShownFile } from "./queries/shown-here.ts";

/**
 * Every version of a file in a library: for those who see it there; of a deleted one, who may bring it back. The newest
 * version for those, too, in whose cluster it is shown.
 */
export const libraryVersion = defineFileUse({
  kind: "library.version",
  maySee: async (viewer, libraryFileId, tx, fileId) =>
    (await findEntry(viewer, "file", libraryFileId, tx)) !== null || (await findShownFile(viewer, libraryFileId, { tx }))?.fileId === fileId,
});

export const fileUses = [libraryVersion];
