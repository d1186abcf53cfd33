import { resolve } from "node:path";
import { settings } from "#lib/core/settings.ts";

/** Where the archives lie, each under its row's id. */
export const archiveFolder = () => resolve(settings().DATA_DIR, "exports");
export const archivePath = (exportId: string) => resolve(archiveFolder(), `${exportId}.zip`);
