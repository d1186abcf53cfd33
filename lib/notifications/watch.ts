import { and, eq, gt, inArray, notExists, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { activity } from "#db/schema/activity.ts";
import { toldFacts } from "#db/schema/notifications.ts";
import { hear } from "#lib/activity/announcements.ts";
import { log } from "#lib/core/log.ts";
import { watchedKinds } from "./audience.ts";
import { tell } from "./tell.ts";
import { keepUp, movesLetters } from "./upkeep.ts";

/** How often the sweep looks, in milliseconds, and how far back: facts that are older were told, or are no news any more. */
const everyMinute = 60_000;
const aWeek = 7 * 86_400_000;

/**
 * Starts telling: at once for what is announced in this process, and by a sweep at the start and each minute for what
 * was missed (a crash between commit and telling, another node).
 */
export function watchFacts(): { stop(): Promise<void> } {
  let running: Promise<void> = sweep();
  const silence = hear(({ fact }) => {
    if (watchedKinds.includes(fact.kind)) running = running.then(() => tell(fact)).catch(complain);
    if (movesLetters(fact)) running = running.then(() => keepUp(fact)).catch(complain);
  });
  const timer = setInterval(() => void (running = running.then(sweep)), everyMinute);
  return {
    async stop() {
      silence();
      clearInterval(timer);
      await running;
    },
  };
}

/** Tells of every watched fact that nobody was told of yet, the oldest first, a hundred at a time. */
export async function sweep(): Promise<void> {
  const facts = await missed().catch(complain);
  for (const row of facts ?? []) await tell({ ...row, createdAt: row.createdAt.toISOString() }).catch(complain); // one that fails does not silence the rest
}

const missed = () =>
  database().select().from(activity)
    .where(and(inArray(activity.kind, watchedKinds), gt(activity.id, firstIdAt(Date.now() - aWeek)), notExists(database().select({ one: sql`1` }).from(toldFacts).where(eq(toldFacts.activityId, activity.id)))))
    .orderBy(activity.id).limit(100);

/** Ids are UUIDv7: their first twelve digits are the millisecond. */
const firstIdAt = (ms: number) => `${ms.toString(16).padStart(12, "0").replace(/^(.{8})/, "$1-")}-7000-8000-000000000000`;

const complain = (error: unknown) => void log.error({ error }, "notifications");
