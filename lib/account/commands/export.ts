import { and, eq, isNull } from "drizzle-orm";
import { dataExports } from "#db/schema/members-account.ts";
import { countTry } from "#lib/auth/limits.ts";
import { conflict } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { enqueue } from "#lib/jobs/queue.ts";
import { requireSession } from "#lib/members/commands.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { makeArchiveJob } from "../jobs.ts";

/**
 * Has an archive made of everything that the member put in. A letter tells when it is ready.
 * @throws Refusal *forbidden* `session_needed`; *conflict* `account.export_running`; RateLimited after five a day
 */
export async function requestExport(viewer: Viewer): Promise<{ id: string }> {
  const { memberId } = requireSession(viewer);
  return inTransaction(async (tx) => {
    const [running] = await tx.select({ id: dataExports.id }).from(dataExports).where(and(eq(dataExports.memberId, memberId), isNull(dataExports.readyAt), isNull(dataExports.failedAt)));
    if (running) throw conflict("account.export_running");
    await countTry("data-export", { account: memberId });
    const [begun] = await tx.insert(dataExports).values({ memberId }).onConflictDoNothing().returning({ id: dataExports.id });
    if (!begun) throw conflict("account.export_running"); // twice at once
    await enqueue(tx, makeArchiveJob, { exportId: begun.id });
    return begun;
  });
}
