import { hear } from "#lib/activity/announcements.ts";

type CacheHandler = { updateTags(tags: string[]): Promise<void> | void };

// Where Next keeps the handlers of `'use cache'`; their table of expired tags is the one that whole pages ask too.
const handlers = () => (globalThis as { [key: symbol]: Iterable<CacheHandler> | undefined })[Symbol.for("@next/cache-handlers-set")] ?? [];

/**
 * Lets cached pages go as soon as a fact that touches them has committed, whichever door it came through.
 * Reaches into Next (16.4.6), because `revalidateTag` works only inside a request; e2e/cache.spec.ts tells if it moves.
 */
export function revalidateOnFacts(): () => void {
  return hear(({ tags }) => {
    if (tags.length) for (const handler of handlers()) void handler.updateTags(tags);
  });
}
