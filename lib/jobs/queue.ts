import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss, type Queue } from "pg-boss";
import type { z } from "zod";
import { database } from "#db/client.ts";
import { afterCommit, type Transaction } from "#lib/core/transaction.ts";
import { jobsSchema } from "#lib/jobs/install.ts";
import type { Job } from "#lib/jobs/job.ts";
import { wakeWorker } from "#lib/jobs/wake.ts";

export { defineJob, type Job, type JobContext } from "#lib/jobs/job.ts";

export type EnqueueOptions = {
  /** not before this moment */
  startAfter?: Date;
  /** what makes two jobs the same, for jobs with `single` */
  key?: string;
  /** higher first; 0 */
  priority?: number;
};

/**
 * Asks for a job, inside the transaction that causes it: if that rolls back, nothing was asked.
 *
 * @returns the job's id, or null when an equal one (`single`, `key`) is there already
 * @throws ZodError when the payload is not what the job takes
 */
export async function enqueue<Input extends z.ZodType<object>>(
  tx: Transaction,
  job: Job<Input>,
  payload: z.input<Input>,
  { startAfter, key, priority = 0 }: EnqueueOptions = {},
): Promise<string | null> {
  job.input.parse(payload);
  await ensureQueue(job);
  const id = await sender().send(job.name, payload as object, { startAfter, singletonKey: key, priority, db: fromDrizzle(tx, sql) });
  afterCommit(tx, () => wakeWorker(job.name));
  return id;
}

/** Asks for many jobs of one kind with one statement, inside the transaction that causes them. @throws ZodError as `enqueue` does */
export async function enqueueAll<Input extends z.ZodType<object>>(tx: Transaction, job: Job<Input>, payloads: z.input<Input>[]): Promise<void> {
  if (payloads.length === 0) return;
  for (const payload of payloads) job.input.parse(payload);
  await ensureQueue(job);
  await sender().insert(job.name, payloads.map((data) => ({ data: data as object })), { db: fromDrizzle(tx, sql) });
  afterCommit(tx, () => wakeWorker(job.name));
}

const policies = { queued: "short", unfinished: "exclusive" } as const;

/** How pg-boss is to treat the jobs of this name. */
export function queueOf({ name, retries = 5, expireInSeconds = 900, single }: Job): Queue {
  return {
    name,
    policy: single ? policies[single] : "standard",
    retryLimit: retries,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 3600,
    expireInSeconds,
  };
}

const ensured = new Set<string>();

/** Makes the queue if it is not there yet. Outside any transaction: a queue must not vanish with a rollback. */
export async function ensureQueue(job: Job): Promise<void> {
  if (ensured.has(job.name)) return;
  const { name, ...options } = queueOf(job);
  await database().execute(sql`select ${sql.identifier(jobsSchema)}.create_queue(${name}, ${JSON.stringify(options)}::jsonb)`);
  ensured.add(job.name);
}

let made: PgBoss | undefined;

// It only writes jobs, with the connection it is handed; the worker has an instance of its own that runs them.
function sender(): PgBoss {
  return (made ??= new PgBoss({
    db: { executeSql: (text, values) => fromDrizzle(database(), sql).executeSql(text, values) },
    schema: jobsSchema,
    openTelemetry: { enabled: false },
  }));
}
