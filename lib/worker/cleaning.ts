import { lt, or, sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import { emailLinks, sessions } from "#db/schema/members.ts";
import { forgetOldKeys } from "#lib/api/idempotency.ts";
import { defineJob } from "#lib/jobs/queue.ts";

/**
 * Forgets, each hour, what has had its time: answers kept for a repeated request (a day), links of letters and sessions
 * that ended a month ago. Nothing here is anybody's work.
 */
export const clean = defineJob({
  name: "worker.clean",
  input: z.object({}),
  schedule: { cron: "17 * * * *" },
  run: async () => {
    const monthAgo = sql`now() - interval '30 days'`;
    await forgetOldKeys();
    await database().delete(emailLinks).where(lt(emailLinks.expiresAt, monthAgo));
    await database().delete(sessions).where(or(lt(sessions.expiresAt, monthAgo), lt(sessions.revokedAt, monthAgo)));
  },
});
