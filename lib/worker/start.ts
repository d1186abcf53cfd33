import { PgBoss, type JobWithMetadata } from "pg-boss";
import { log } from "#lib/core/log.ts";
import { jobsSchema } from "#lib/jobs/install.ts";
import { ensureQueue, queueOf, type Job } from "#lib/jobs/queue.ts";
import { forgetSleepers, onWake } from "#lib/jobs/wake.ts";
import { jobs as registered } from "#lib/worker/registry.ts";

export type Worker = { stop: () => Promise<void> };

const patience = 5_000; // milliseconds that running jobs are given when the process stops

/**
 * Starts running jobs: those of the registry, or the given ones (tests). Needs `DATABASE_URL`, and
 * `installJobs` done before. `stop` lets running jobs finish for five seconds; the rest is tried again later.
 */
export async function startWorker(jobs: Job[] = registered): Promise<Worker> {
  const boss = new PgBoss({
    connectionString: process.env.DATABASE_URL,
    application_name: "cluster worker",
    schema: jobsSchema,
    max: 4,
    migrate: false, // the owner's business (installJobs)
    reindex: false, // likewise
    openTelemetry: { enabled: false },
  });
  boss.on("error", (error) => log.error({ error }, "jobs"));
  boss.on("warning", (warning) => log.warn({ warning }, "jobs"));
  await boss.start();
  for (const job of jobs) await takeOn(boss, job);
  await forgetOldSchedules(boss, jobs);

  return {
    async stop() {
      forgetSleepers();
      await boss.stop({ graceful: true, timeout: patience });
    },
  };
}

async function takeOn(boss: PgBoss, job: Job) {
  await ensureQueue(job);
  const { name, policy: _, ...options } = queueOf(job); // a queue's policy cannot change
  await boss.updateQueue(name, options);
  if (job.schedule) await boss.schedule(name, job.schedule.cron, {}, { tz: job.schedule.timeZone ?? "UTC" });
  const settings = { localConcurrency: job.concurrency ?? 1, pollingIntervalSeconds: 2, includeMetadata: true as const };
  const sleeper = await boss.work(name, settings, async ([found]) => {
    if (found) await perform(job, found);
  });
  onWake(name, () => boss.notifyWorker(sleeper));
}

async function perform(job: Job, { id, data, retryCount, retryLimit, signal }: JobWithMetadata<unknown>) {
  try {
    await job.run(job.input.parse(data), { id, attempt: retryCount + 1, signal });
  } catch (error) {
    const last = retryCount >= retryLimit;
    log[last ? "error" : "warn"]({ error, job: job.name, id, attempt: retryCount + 1 }, last ? "a job failed for good" : "a job failed and will be tried again");
    throw error;
  }
}

async function forgetOldSchedules(boss: PgBoss, jobs: Job[]) {
  const scheduled = new Set(jobs.filter((job) => job.schedule).map((job) => job.name));
  for (const { name } of await boss.getSchedules()) {
    if (!scheduled.has(name)) await boss.unschedule(name);
  }
}
