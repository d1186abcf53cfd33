import { z } from "zod";
import { defineJob } from "#lib/jobs/queue.ts";

// The work is loaded when it is done: commands ask for these jobs, and the jobs call commands.

/** Sends the letters of a list of invitations. */
export const sendInvitationsJob = defineJob({
  name: "clusters.invite",
  input: z.object({ batchId: z.uuid() }),
  retries: 5,
  expireInSeconds: 1800,
  run: async ({ batchId }, { signal }) => (await import("./commands/invitation-batches.ts")).sendLines(batchId, signal),
});
