import { sql } from "drizzle-orm";
import type { SearchSource } from "#lib/core/search-source.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { holdIndex, replaceDocuments } from "./write.ts";

/** Things read anew in one transaction. */
const batch = 250;

/**
 * Reads anew what is stale, until nothing is, or `signal` says stop. What is read and its leaving the list are one
 * transaction: a crash leaves it on the list. Things of a kind that no source gives any more are dropped.
 * @returns how many things were read
 */
export async function drainStale(sources: readonly SearchSource[], signal?: AbortSignal): Promise<number> {
  let total = 0;
  while (!signal?.aborted) {
    const done = await inTransaction(async (tx) => {
      await holdIndex(tx);
      const taken = await tx.execute<{ kind: string; id: string }>(sql`
        delete from search_stale where (kind, subject_id) in (
          select kind, subject_id from search_stale where kind = (select kind from search_stale order by since, kind limit 1) order by since, subject_id limit ${batch}
        ) returning kind, subject_id as id`);
      const kind = taken[0]?.kind;
      if (!kind) return 0;
      const ids = taken.map(({ id }) => id);
      await replaceDocuments(tx, kind, ids, (await sources.find((source) => source.kind === kind)?.read(tx, ids)) ?? []);
      return ids.length;
    });
    if (!done) break;
    total += done;
  }
  return total;
}
