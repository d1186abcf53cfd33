import { and, asc, eq, gte, lt, notExists, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { activity } from "#db/schema/activity.ts";
import { searchSeen, searchStale, searchState } from "#db/schema/search.ts";
import type { Fact } from "#lib/activity/kind.ts";
import type { SearchSource } from "#lib/core/search-source.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";

const batch = 500;
const hour = 3_600_000;

/** Notes, once each, what facts made stale. */
export async function noteFacts(sources: readonly SearchSource[], facts: readonly Fact[]): Promise<void> {
  if (!facts.length) return;
  await inTransaction(async (tx) => {
    const mine = await tx.insert(searchSeen).values(facts.map(({ id }) => ({ activityId: id }))).onConflictDoNothing().returning();
    const unseen = new Set(mine.map(({ activityId }) => activityId));
    for (const fact of facts) {
      if (!unseen.has(fact.id)) continue;
      for (const source of sources) await noteStale(tx, source.kind, await source.stale(tx, fact));
    }
  });
}

/** Puts things on the list of what has to be read anew; one that waits already is not put there twice. */
export async function noteStale(tx: Transaction, kind: string, ids: string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += 10_000) {
    await tx.execute(sql`
      insert into search_stale (kind, subject_id) select distinct ${kind}, id from unnest(${`{${ids.slice(at, at + 10_000).join(",")}}`}::uuid[]) id order by 2 on conflict do nothing`);
  }
}

/**
 * Notes every fact that nobody noted: those of a process that died, or of another node. Looks an hour behind what has
 * been swept, since a fact is given its id (and time) a little before it is committed.
 */
export async function sweepFacts(sources: readonly SearchSource[]): Promise<void> {
  const [state] = await database().select().from(searchState);
  if (!state) return; // a new index is built from everything that there is
  const from = new Date(state.sweptTo.getTime() - hour);
  const began = new Date();
  for (;;) {
    const facts = await database().select().from(activity)
      .where(and(gte(activity.id, idOf(from)), notExists(database().select({ one: sql`1` }).from(searchSeen).where(eq(searchSeen.activityId, activity.id)))))
      .orderBy(asc(activity.id)).limit(batch);
    await noteFacts(sources, facts.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })));
    if (facts.length < batch) break;
  }
  await database().update(searchState).set({ sweptTo: began });
  await database().delete(searchSeen).where(lt(searchSeen.activityId, idOf(new Date(from.getTime() - hour))));
}

/** The least UUIDv7 of a moment (RFC 9562, 5.7): ids are in the order of time. */
function idOf(moment: Date): string {
  const time = moment.getTime().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}

export const countStale = async (): Promise<number> => database().$count(searchStale);
