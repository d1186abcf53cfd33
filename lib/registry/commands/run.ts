import { eq } from "drizzle-orm";
import { v4 } from "uuid";
import { imports } from "#db/schema/registry.ts";
import { conflict, invalid } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { enqueue } from "#lib/jobs/queue.ts";
import { applyImportJob, tryImportJob } from "../jobs.ts";
import { isRunning, mayApply } from "../policy.ts";
import { requiredFields } from "../input.ts";
import { lockImport, requireStaff } from "./staff.ts";

type Asked = { importId: string };

/**
 * Asks for a trial (dry run): nothing but the import's own lines is written. It runs as a job.
 * @throws Refusal *not found*, *conflict* while a run is under way or after the application, *invalid* without a mapping
 */
export async function requestTrial(viewer: Viewer, { importId }: Asked, outer?: Transaction): Promise<void> {
  const { memberId } = requireStaff(viewer);
  await inTransaction(async (tx) => {
    const found = await lockImport(tx, importId);
    refuseBusy(found);
    const missing = requiredFields.find((field) => found.mapping[field] === undefined);
    if (missing) throw invalid(`mapping.${missing}`, `imports.${missing}_missing`);
    const runId = v4();
    const begun = { runId, runAskedBy: memberId, heartbeatAt: new Date(), tryStartedAt: new Date(), triedAt: null, applyStartedAt: null, failedAt: null, failure: null };
    await tx.update(imports).set({ ...begun, counts: {}, total: 0, done: 0, rev: found.rev + 1 }).where(eq(imports.id, importId));
    await enqueue(tx, tryImportJob, { importId, runId, memberId });
  }, outer);
}

/**
 * Asks for what the trial found to be done, all of it or nothing. It runs as a job.
 * @throws Refusal *not found*, *conflict*: running, applied, not tried, nothing to do
 */
export async function requestApplication(viewer: Viewer, { importId }: Asked): Promise<void> {
  const { memberId } = requireStaff(viewer);
  await inTransaction(async (tx) => {
    const found = await lockImport(tx, importId);
    refuseBusy(found);
    if (!mayApply(found)) throw conflict(found.triedAt ? "imports.nothing_to_do" : "imports.not_tried");
    const runId = v4();
    const begun = { runId, runAskedBy: memberId, heartbeatAt: new Date(), applyStartedAt: new Date(), failedAt: null, failure: null };
    await tx.update(imports).set({ ...begun, done: 0, rev: found.rev + 1 }).where(eq(imports.id, importId));
    await enqueue(tx, applyImportJob, { importId, runId, memberId });
  });
}

function refuseBusy(found: Parameters<typeof isRunning>[0]) {
  if (found.appliedAt) throw conflict("imports.applied");
  if (isRunning(found)) throw conflict("imports.running");
}
