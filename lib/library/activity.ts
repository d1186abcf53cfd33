import { z } from "zod";
import { defineFact } from "#lib/activity/kind.ts";

/** The subject is the folder or file, `title` its name; both as `about` in commands/tree.ts lets on. */
const told = z.object({ title: z.string().optional() });

export const fileAdded = defineFact("file.added", told);
export const fileVersionAdded = defineFact("file.versionAdded", told.extend({ version: z.number() }));
export const fileChanged = defineFact("file.changed", told);
export const fileDeleted = defineFact("file.deleted", told);
export const fileRestored = defineFact("file.restored", told);
export const filePurged = defineFact("file.purged", z.object({}));
export const folderCreated = defineFact("folder.created", told);
export const folderChanged = defineFact("folder.changed", told);
export const folderDeleted = defineFact("folder.deleted", told);
export const folderRestored = defineFact("folder.restored", told);
