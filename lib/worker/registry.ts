import type { Job } from "#lib/jobs/queue.ts";

/** Every job that the worker runs. A domain adds the jobs of its jobs.ts here. */
export const jobs: Job[] = [];
