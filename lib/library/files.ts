import { eq } from "drizzle-orm";
import { libraryFiles } from "#db/schema/library.ts";
import { findStanding } from "#lib/clusters/queries.ts";
import { defineFileUse } from "#lib/files/uses.ts";
import { viewerId } from "#lib/core/viewer.ts";
import { mayArrange, maySee } from "./policy.ts";

/** Every version of a file in a library: for those who see it there; of a deleted one, who may bring it back. */
export const libraryVersion = defineFileUse({
  kind: "library.version",
  maySee: async (viewer, libraryFileId, tx) => {
    const me = viewerId(viewer);
    if (!me) return false;
    const [file] = await tx.select().from(libraryFiles).where(eq(libraryFiles.id, libraryFileId));
    if (!file) return false;
    const standing = await findStanding(viewer, file.clusterId, tx);
    return file.deletedAt ? mayArrange(standing, me, file) : maySee(standing, file);
  },
});

export const fileUses = [libraryVersion];
