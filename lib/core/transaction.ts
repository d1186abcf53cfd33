import { sql } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { log } from "./log.ts";

export type { Transaction } from "#db/client.ts";

const pending = new WeakMap<Transaction, (() => void)[]>();

/**
 * Runs `work` in one transaction; what it scheduled with `afterCommit` runs once the commit is certain.
 * Inside another transaction pass that one as `outer`: the work joins it and commits with it.
 */
export async function inTransaction<T>(work: (tx: Transaction) => Promise<T>, outer?: Transaction): Promise<T> {
  if (outer) return work(outer);
  const scheduled: (() => void)[] = [];
  const result = await database().transaction(async (tx) => {
    pending.set(tx, scheduled);
    return work(tx);
  });
  for (const run of scheduled) {
    try {
      run();
    } catch (error) {
      log.error({ error }, "after commit"); // the write stands; a hint is only a hint
    }
  }
  return result;
}

/** Holds a name until the transaction ends: whoever else holds it waits, so that what is read may be relied upon. */
export async function holdName(tx: Transaction, name: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

/** Runs after the transaction has committed; never if it rolls back. */
export function afterCommit(tx: Transaction, run: () => void) {
  const list = pending.get(tx);
  if (!list) throw new Error("afterCommit outside inTransaction");
  list.push(run);
}
