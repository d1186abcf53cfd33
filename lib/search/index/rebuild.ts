import { eq, isNull, lt, or, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { searchState } from "#db/schema/search.ts";
import type { SearchSource } from "#lib/core/search-source.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { indexVersion } from "./entry.ts";
import { noteStale } from "./stale.ts";
import { holdIndex } from "./write.ts";

const page = 5_000;

/** Makes the row of the state, and asks for a rebuild where the index is another version's or none. */
export async function prepareState(): Promise<void> {
  await database().insert(searchState).values({ version: indexVersion, sweptTo: new Date(), rebuildAskedAt: new Date() }).onConflictDoNothing();
  await database().update(searchState).set({ version: indexVersion, rebuildAskedAt: new Date() }).where(sql`version <> ${indexVersion}`);
}

/**
 * Where a rebuild is asked for: puts everything there is, and everything that the index has, on the list of what is
 * stale. The search goes on meanwhile with what it has. One transaction: a crash begins anew.
 */
export async function beginRebuild(sources: readonly SearchSource[]): Promise<void> {
  await inTransaction(async (tx) => {
    await holdIndex(tx);
    const [state] = await tx.select().from(searchState).where(or(isNull(searchState.rebuildStartedAt), lt(searchState.rebuildStartedAt, searchState.rebuildAskedAt))).for("update");
    if (!state?.rebuildAskedAt) return;
    for (const source of sources) {
      for (let after: string | null = null; ; ) {
        const ids: string[] = await source.page(tx, after, page);
        await noteStale(tx, source.kind, ids);
        if (ids.length < page) break;
        after = ids.at(-1)!;
      }
    }
    await tx.execute(sql`insert into search_stale (kind, subject_id) select distinct kind, subject_id from search_documents on conflict do nothing`);
    await tx.execute(sql`update search_state set rebuild_started_at = now(), rebuilt_at = null, rebuild_total = (select count(*) from search_stale)`);
  });
}

/** Says that the rebuild is done, once the list of stale things is empty. */
export async function endRebuild(): Promise<void> {
  await database().update(searchState).set({ rebuiltAt: new Date() })
    .where(sql`rebuild_started_at is not null and rebuilt_at is null and rebuild_started_at >= rebuild_asked_at and not exists (select from search_stale)`);
}

export const findState = async () => (await database().select().from(searchState).where(eq(searchState.id, 1)))[0];
