import type { z } from "zod";

/** What a job's work is told besides its payload. */
export type JobContext = {
  id: string;
  /** 1 at the first try */
  attempt: number;
  /** aborted when the job took longer than `expireInSeconds`, or the process stops */
  signal: AbortSignal;
};

/** Work that is done later, apart from the request that causes it, at least once. */
export type Job<Input extends z.ZodType<object> = z.ZodType<object>> = {
  /** `domain.verb`, in the domain that does it: `mail.send` */
  name: string;
  /** What the payload has to look like; it is kept as JSON */
  input: Input;
  /** May run twice (a process can die between the work and its note), so it asks first whether it is done */
  run(payload: z.output<Input>, context: JobContext): Promise<void>;
  /** Tries after the first that fails; 5, each after a longer pause (about 2, 4, 8 … seconds, at most an hour) */
  retries?: number;
  /** Longer than this and the try has failed; 900 */
  expireInSeconds?: number;
  /** How many at once in one process; 1 */
  concurrency?: number;
  /** Of the jobs with the same `key` one waits at most (`queued`), or one waits or runs at most (`unfinished`) */
  single?: "queued" | "unfinished";
  /** Runs by the clock, in UTC unless `timeZone` is set, with an empty payload: five cron fields */
  schedule?: { cron: string; timeZone?: string };
};

/** Names a job and keeps its types. To be run it has to be in lib/worker/registry.ts. */
export function defineJob<Input extends z.ZodType<object>>(job: Job<Input>): Job<Input> {
  if (!/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$/.test(job.name)) throw new Error(`A job is named domain.verb, not ${job.name}`);
  return job;
}
