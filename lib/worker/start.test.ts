import { sql } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { database } from "#db/client.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { defineJob, enqueue, type Job } from "#lib/jobs/queue.ts";
import { startWorker, type Worker } from "#lib/worker/start.ts";

let worker: Worker | undefined;
afterEach(async () => {
  await worker?.stop();
  worker = undefined;
});

const aJob = (name: string, run: Job["run"] = async () => {}, rest: Partial<Job> = {}) => defineJob({ name, input: z.object({ n: z.number() }), run, ...rest });

test("a job runs once its transaction has committed, at once", async () => {
  const run = vi.fn(async () => {});
  const job = aJob("test.greet", run);
  worker = await startWorker([job]);

  const started = Date.now();
  await inTransaction((tx) => enqueue(tx, job, { n: 7 }));

  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(1));
  expect(run).toHaveBeenCalledWith({ n: 7 }, expect.objectContaining({ attempt: 1 }));
  expect(Date.now() - started).toBeLessThan(1500); // woken, not found by the poll
});

test("a transaction that rolls back asked for nothing", async () => {
  const job = aJob("test.vanish");

  await expect(inTransaction(async (tx) => {
    await enqueue(tx, job, { n: 1 });
    throw new Error("changed my mind");
  })).rejects.toThrow("changed my mind");

  expect(await waiting("test.vanish")).toBe(0);
});

test("a job that fails is tried again", async () => {
  const attempts: number[] = [];
  const job = aJob("test.falter", async (_, { attempt }) => {
    attempts.push(attempt);
    if (attempt === 1) throw new Error("not yet");
  });
  worker = await startWorker([job]);

  await inTransaction((tx) => enqueue(tx, job, { n: 1 }));

  await vi.waitFor(() => expect(attempts).toEqual([1, 2]), 15_000);
});

test("of equal jobs one waits", async () => {
  const job = aJob("test.single", undefined, { single: "queued" });

  const first = await inTransaction((tx) => enqueue(tx, job, { n: 1 }, { key: "a" }));
  const again = await inTransaction((tx) => enqueue(tx, job, { n: 2 }, { key: "a" }));
  const other = await inTransaction((tx) => enqueue(tx, job, { n: 3 }, { key: "b" }));

  expect([first, again, other]).toEqual([expect.any(String), null, expect.any(String)]);
});

test("a payload that the job does not take is refused where it is asked for", async () => {
  const job = aJob("test.strict");
  await expect(inTransaction((tx) => enqueue(tx, job, { n: "seven" } as never))).rejects.toThrow("expected number");
});

test("a job by the clock is scheduled, and forgotten when the code has it no more", async () => {
  const job = aJob("test.nightly", undefined, { schedule: { cron: "0 3 * * *", timeZone: "Europe/Minsk" } });
  worker = await startWorker([job]);
  expect(await schedules()).toEqual(["test.nightly"]);

  await worker.stop();
  worker = await startWorker([]);
  expect(await schedules()).toEqual([]);
});

async function waiting(name: string): Promise<number> {
  const [row] = await database().execute(sql`select count(*)::int as count from jobs.job where name = ${name}`);
  return Number(row?.count);
}

async function schedules() {
  return (await database().execute(sql`select name from jobs.schedule`)).map(({ name }) => name);
}
