import { sql } from "drizzle-orm";
import type { SearchSource } from "#lib/core/search-source.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { holdIndex, replaceDocuments } from "./write.ts";

/** Things read anew in one transaction: fewer where each may be a book. */
const batchOf = (kind: string) => (kind === "file" || kind === "page" ? 20 : 250);

/**
 * Reads anew what is stale, until nothing is, or `signal` says stop. What is read and its leaving the list are one
 * transaction: a crash leaves it on the list. The newest first: what somebody has just changed does not wait for an import
 * of 200,000 rows. Things of a kind that no source gives any more are dropped.
 * @returns how many things were read
 */
export async function drainStale(sources: readonly SearchSource[], signal?: AbortSignal): Promise<number> {
  let total = 0;
  while (!signal?.aborted) {
    const done = await inTransaction(async (tx) => {
      await holdIndex(tx);
      const [first] = await tx.execute<{ kind: string }>(sql`select kind from search_stale order by since desc, kind limit 1`);
      if (!first) return 0;
      const { kind } = first;
      const taken = await tx.execute<{ id: string }>(sql`
        delete from search_stale where kind = ${kind} and subject_id in (
          select subject_id from search_stale where kind = ${kind} order by since desc, subject_id limit ${batchOf(kind)}) returning subject_id as id`);
      const ids = taken.map(({ id }) => id);
      await replaceDocuments(tx, kind, ids, (await sources.find((source) => source.kind === kind)?.read(tx, ids)) ?? []);
      return ids.length;
    });
    if (!done) break;
    total += done;
  }
  return total;
}
