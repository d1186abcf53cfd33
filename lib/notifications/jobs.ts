import { z } from "zod";
import { log } from "#lib/core/log.ts";
import { defineJob } from "#lib/jobs/queue.ts";
import { deliverDue } from "./deliver.ts";

/** Each minute: the digests whose hour has come somewhere, and what quiet hours held back. One at a time. */
export const deliverLetters = defineJob({
  name: "notifications.deliver",
  input: z.object({ at: z.iso.datetime().optional() }),
  schedule: { cron: "* * * * *" },
  single: "unfinished",
  retries: 0, // the next minute does it
  expireInSeconds: 300, // one that died with its process keeps the others waiting no longer
  run: async ({ at }, { signal }) => {
    const done = await deliverDue(at ? new Date(at) : new Date(), { signal });
    if (done.letters > 0) log.info(done, "digests written");
  },
});

export const jobs = [deliverLetters];
