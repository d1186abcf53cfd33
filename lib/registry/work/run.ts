import { and, eq, sql } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import { imports } from "#db/schema/registry.ts";
import { record } from "#lib/activity/record.ts";
import { Refusal } from "#lib/core/errors.ts";
import { log } from "#lib/core/log.ts";
import { holdName, inTransaction, type Transaction } from "#lib/core/transaction.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import type { JobContext } from "#lib/jobs/queue.ts";
import { importFailed } from "../activity.ts";
import { Progress } from "./progress.ts";

export type Asked = { importId: string; runId: string; memberId: string };
export type Import = typeof imports.$inferSelect;
type Phase = "trial" | "application";
type Work = (tx: Transaction, found: Import, progress: Progress, viewer: MemberViewer) => Promise<Partial<typeof imports.$inferInsert>>;

const lastAttempt = 3;
const minutes = 60_000;

/**
 * One run over an import, in one transaction: `work` writes, and answers what the import's row is to say at the end.
 * Its progress is written from outside the transaction, so that people see it. Stands back when another run was asked
 * for meanwhile. A failure leaves nothing behind but the reason in the import's row.
 */
export async function run(phase: Phase, asked: Asked, { attempt, signal }: JobContext, work: Work): Promise<void> {
  const mine = and(eq(imports.id, asked.importId), eq(imports.runId, asked.runId));
  const progress = new Progress(mine!);
  try {
    await inTransaction(async (tx) => {
      // Waiting for another's run takes long, and so does reading the file, while this transaction rests.
      await tx.execute(sql`select set_config('statement_timeout', ${String(10 * minutes)}, true), set_config('idle_in_transaction_session_timeout', ${String(10 * minutes)}, true)`);
      // one at a time: of two that write clusters the second must see what the first has written
      await holdName(tx, phase === "application" ? "cluster.registry" : `cluster.registry.${asked.importId}`);
      const [found] = await tx.select().from(imports).where(mine);
      if (!found) return;
      const viewer = await findStaff(tx, asked.memberId);
      const end = await work(tx, found, progress, viewer);
      signal.throwIfAborted();
      await progress.stop();
      const [ended] = await tx.update(imports).set({ ...end, runId: null, heartbeatAt: null, rev: sql`${imports.rev} + 1` }).where(mine).returning({ id: imports.id });
      if (!ended) throw new Error("the import was taken over by another run");
    });
  } catch (error) {
    await progress.stop();
    if (!(error instanceof Refusal) && attempt < lastAttempt) throw error; // tried again by the queue
    await fail(phase, asked, error);
  } finally {
    await progress.stop();
  }
}

/** Who asked, with the standing that they have now. */
async function findStaff(tx: Transaction, memberId: string): Promise<MemberViewer> {
  const [member] = await tx.select().from(members).where(eq(members.id, memberId));
  if (!member || member.staffRole === null || member.bannedAt !== null) throw new Refusal("forbidden", "imports.not_staff");
  return { kind: "member", memberId, name: member.name, handle: member.handle, locale: member.locale, timeZone: member.timeZone, staff: true, emailConfirmed: true, scope: "admin" };
}

async function fail(phase: Phase, { importId, runId, memberId }: Asked, error: unknown) {
  if (!(error instanceof Refusal)) log.error({ error, importId }, "an import failed");
  const failure = error instanceof Refusal ? error.reason : "internal";
  await inTransaction(async (tx) => {
    const [failed] = await tx.update(imports)
      .set({ failedAt: new Date(), failure, runId: null, heartbeatAt: null, applyStartedAt: null, rev: sql`${imports.rev} + 1` })
      .where(and(eq(imports.id, importId), eq(imports.runId, runId))).returning();
    if (!failed) return;
    const viewer = { kind: "member", memberId } as MemberViewer; // a fact asks only who
    await record(tx, viewer, importFailed, { subjectId: importId, data: { fileName: failed.fileName, phase, failure } });
  });
}
