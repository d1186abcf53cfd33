import { countTry } from "#lib/auth/limits.ts";
import { type Viewer, viewerId } from "#lib/core/viewer.ts";
import { search } from "./search.ts";

/**
 * A search that somebody asks for from outside: as `search`, as often as a person types.
 * @throws RateLimited for who asks more often
 */
export async function askedSearch(viewer: Viewer, asked: Parameters<typeof search>[1]): ReturnType<typeof search> {
  const account = viewerId(viewer);
  await countTry("search", account ? { account } : { address: viewer.address });
  return search(viewer, asked);
}
