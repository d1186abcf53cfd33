import { z } from "zod";
import { defineJob, type Job } from "#lib/jobs/queue.ts";

// The work is loaded when it is done: it brings every domain's personal-data.ts along.

export const makeArchiveJob = defineJob({
  name: "account.archive",
  input: z.object({ exportId: z.uuid() }),
  retries: 2,
  expireInSeconds: 3600,
  run: async ({ exportId }, { attempt, signal }) => (await import("./work/archive.ts")).makeArchive(exportId, { last: attempt > 2, signal }),
});

/** Deletes archives whose week is over, and what a crash has left. */
export const cleanArchivesJob = defineJob({
  name: "account.clean",
  input: z.object({}),
  retries: 0,
  schedule: { cron: "43 * * * *" },
  run: async () => (await import("./work/clean.ts")).cleanArchives(),
});

export const jobs: Job[] = [makeArchiveJob, cleanArchivesJob] as unknown as Job[];
