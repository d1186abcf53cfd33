import { z } from "zod";
import { defineJob, type Job } from "#lib/jobs/queue.ts";

/** Makes the changes of address that the project office has begun, when the time to object is over. */
export const recoverAddressesJob = defineJob({
  name: "members.recover-addresses",
  input: z.object({}),
  retries: 0,
  schedule: { cron: "*/10 * * * *" },
  run: async () => void (await (await import("./commands/email-recovery.ts")).finishRipeRecoveries()),
});

export const jobs: Job[] = [recoverAddressesJob] as unknown as Job[];
