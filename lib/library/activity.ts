import { z } from "zod";
import { defineFact } from "#lib/activity/kind.ts";

/**
 * The subject is the folder or file. Its name is told only where the whole workspace may see it: the feed is read by all.
 * `restricted` facts are for those who manage.
 */
const told = z.object({ name: z.string().optional(), restricted: z.boolean().optional() });

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
