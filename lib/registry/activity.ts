import { z } from "zod";
import { defineFact } from "#lib/activity/kind.ts";

const result = z.object({ fileName: z.string(), counts: z.record(z.string(), z.number()) });

/** The subject of all of them is the import; the actor is who asked. */
export const importUploaded = defineFact("import.uploaded", z.object({ fileName: z.string() }));
export const importTried = defineFact("import.tried", result);
/** One fact for all clusters that came in or changed. */
export const importApplied = defineFact("import.applied", result, () => ["clusters"]);
export const importFailed = defineFact("import.failed", z.object({ fileName: z.string(), phase: z.enum(["trial", "application"]), failure: z.string() }));
export const importRemoved = defineFact("import.removed", z.object({ fileName: z.string() }));
