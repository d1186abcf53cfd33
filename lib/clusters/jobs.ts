import { z } from "zod";
import { defineJob, type Job } from "#lib/jobs/queue.ts";

// The work is loaded when it is done: commands ask for these jobs.

/** Sends the letters of a list of invitations. */
export const sendInvitationsJob = defineJob({
  name: "clusters.invite",
  input: z.object({ batchId: z.uuid() }),
  retries: 5,
  expireInSeconds: 1800,
  run: async ({ batchId }, { signal }) => (await import("./work/send-list.ts")).sendLines(batchId, signal),
});

/** Reminds coordinators of requests that have waited for three days; each request once. */
export const remindJob = defineJob({
  name: "clusters.remind",
  input: z.object({}),
  retries: 0,
  schedule: { cron: "7 * * * *" },
  run: async () => (await import("./work/remind.ts")).remindOfRequests(),
});

/** Forgets whom letters went to that led nowhere: a month after they lost their worth. */
export const forgetAddressesJob = defineJob({
  name: "clusters.forget-addresses",
  input: z.object({}),
  retries: 0,
  schedule: { cron: "23 3 * * *" },
  run: async () => (await import("./work/remind.ts")).forgetAddresses(),
});

/** Asks again for lists whose sending has stopped: a worker died, or gave up. */
export const resumeListsJob = defineJob({
  name: "clusters.resume-lists",
  input: z.object({}),
  retries: 0,
  schedule: { cron: "*/10 * * * *" },
  run: async () => (await import("./work/remind.ts")).resumeLists(sendInvitationsJob as unknown as Job),
});

export const jobs: Job[] = [sendInvitationsJob, remindJob, forgetAddressesJob, resumeListsJob] as unknown as Job[];
