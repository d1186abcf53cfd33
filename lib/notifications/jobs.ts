import { lt, sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import { digests, notifications } from "#db/schema/notifications.ts";
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

/** Each night: what was told a year ago is forgotten, and digests of a quarter ago. */
export const forgetOld = defineJob({
  name: "notifications.forget",
  input: z.object({}),
  schedule: { cron: "51 2 * * *" },
  run: async () => {
    await database().delete(notifications).where(lt(notifications.createdAt, sql`now() - interval '1 year'`));
    await database().delete(digests).where(lt(digests.closedAt, sql`now() - interval '90 days'`));
  },
});

export const jobs = [deliverLetters, forgetOld];
