import { z } from "zod";
import { defineJob, type Job } from "#lib/jobs/queue.ts";
import { sendInvitationsJob } from "./job-names.ts";

/** Reminds coordinators of requests that have waited for three days; each request once. */
export const remindJob = defineJob({
  name: "clusters.remind",
  input: z.object({}),
  retries: 0,
  schedule: { cron: "7 * * * *" },
  run: async () => (await import("./commands/remind.ts")).remindOfRequests(),
});

/** Forgets whom letters went to that led nowhere: a month after they lost their worth. */
export const forgetAddressesJob = defineJob({
  name: "clusters.forget-addresses",
  input: z.object({}),
  retries: 0,
  schedule: { cron: "23 3 * * *" },
  run: async () => (await import("./commands/remind.ts")).forgetAddresses(),
});

/** Asks again for lists whose sending has stopped: a worker died, or gave up. */
export const resumeListsJob = defineJob({
  name: "clusters.resume-lists",
  input: z.object({}),
  retries: 0,
  schedule: { cron: "*/10 * * * *" },
  run: async () => (await import("./commands/remind.ts")).resumeLists(),
});

export const jobs: Job[] = [sendInvitationsJob, remindJob, forgetAddressesJob, resumeListsJob] as unknown as Job[];
