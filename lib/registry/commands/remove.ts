import { eq } from "drizzle-orm";
import { imports } from "#db/schema/registry.ts";
import { record } from "#lib/activity/record.ts";
import { conflict } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { importRemoved } from "../activity.ts";
import { mayRemove } from "../policy.ts";
import { lockImport, requireStaff } from "./staff.ts";

/**
 * Throws an import away with its file and lines. One that was applied stays: it says where clusters came from.
 * @throws Refusal *not found*, *conflict* while a run is under way or after the application
 */
export async function removeImport(viewer: Viewer, { importId }: { importId: string }): Promise<void> {
  requireStaff(viewer);
  await inTransaction(async (tx) => {
    const found = await lockImport(tx, importId);
    if (!mayRemove(found)) throw conflict(found.appliedAt ? "imports.applied" : "imports.running");
    await tx.delete(imports).where(eq(imports.id, importId));
    await record(tx, viewer, importRemoved, { subjectId: importId, data: { fileName: found.fileName } });
  });
}
