import { and, eq, isNotNull, lt } from "drizzle-orm";
import { v4 } from "uuid";
import { database } from "#db/client.ts";
import { imports } from "#db/schema/registry.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { enqueue, type Job } from "#lib/jobs/queue.ts";
import { presumedDead } from "../policy.ts";

/**
 * Asks again for runs that have not been heard of for a while: their process was killed, and Postgres has rolled back
 * what it had begun. A run that still waits for its turn is asked for again too; the older one then stands back.
 */
export async function recoverImports(jobs: { trial: Job; application: Job }): Promise<void> {
  const silent = and(isNotNull(imports.runId), lt(imports.heartbeatAt, new Date(Date.now() - presumedDead)));
  for (const { id } of await database().select({ id: imports.id }).from(imports).where(silent)) {
    await inTransaction(async (tx) => {
      const [found] = await tx.select().from(imports).where(and(eq(imports.id, id), silent)).for("update", { skipLocked: true });
      if (!found?.runAskedBy) return;
      const runId = v4();
      await tx.update(imports).set({ runId, heartbeatAt: new Date(), done: 0 }).where(eq(imports.id, id));
      await enqueue(tx, found.applyStartedAt ? jobs.application : jobs.trial, { importId: id, runId, memberId: found.runAskedBy });
    });
  }
}
