import type { SearchSource } from "#lib/core/search-source.ts";
import { database } from "#db/client.ts";
import { searchState } from "#db/schema/search.ts";
import { beginRebuild, prepareState } from "#lib/search/index/rebuild.ts";
import { catchUp } from "#lib/search/watch.ts";

/** Brings the index to all that there is now, as the watcher would; factories announce no facts. */
export async function indexed(sources: readonly SearchSource[]) {
  await prepareState();
  await database().update(searchState).set({ rebuildAskedAt: new Date(Date.now() + 1) });
  await beginRebuild(sources);
  await catchUp(sources);
}
