import { hear } from "#lib/activity/announcements.ts";
import type { Fact } from "#lib/activity/kind.ts";
import { log } from "#lib/core/log.ts";
import type { SearchSource } from "#lib/core/search-source.ts";
import { drainStale } from "./index/drain.ts";
import { beginRebuild, endRebuild, prepareState } from "./index/rebuild.ts";
import { noteFacts, sweepFacts } from "./index/stale.ts";

const everyMinute = 60_000;

/** Facts of which nothing findable is made, and of which there are many: they are announced, not recorded. */
const passing = /^(message|conversation|notification|session|token)\./;

/**
 * Keeps the index in step: at once for what is announced in this process, and by a sweep at the start and each minute for
 * what was missed. Builds it anew where it is another version's, or staff have asked.
 */
export function watchSearch(sources: readonly SearchSource[]): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  // Facts are noted while a long list is read: two lines, one behind the other only where it matters.
  let noting: Promise<unknown> = prepareState().catch(complain);
  let reading: Promise<unknown> = noting;
  let heard: Fact[] = [];
  const note = (work: () => Promise<unknown>) => (noting = noting.then(() => (signal.aborted ? undefined : work())).catch(complain));
  const read = (work: () => Promise<unknown>) => (reading = reading.then(() => (signal.aborted ? undefined : work())).catch(complain));
  const all = () => read(() => catchUp(sources, signal));

  void all();
  const silence = hear(({ fact }) => {
    if (passing.test(fact.kind)) return;
    heard.push(fact);
    if (heard.length > 1) return; // whoever takes the first takes them all
    void note(async () => {
      const facts = heard;
      heard = [];
      await noteFacts(sources, facts);
      if (facts.some(({ kind }) => kind === "search.rebuildAsked")) void all();
      else void read(() => drainStale(sources, signal));
    });
  });
  const timer = setInterval(() => void all(), everyMinute);
  return {
    async stop() {
      silence();
      clearInterval(timer);
      stopping.abort();
      await Promise.all([noting, reading]);
    },
  };
}

/** Brings the index to what there is now: facts that nobody noted, a rebuild that was asked for, all that is stale. */
export async function catchUp(sources: readonly SearchSource[], signal?: AbortSignal): Promise<void> {
  await sweepFacts(sources);
  await beginRebuild(sources);
  await drainStale(sources, signal);
  if (!signal?.aborted) await endRebuild();
}

const complain = (error: unknown) => void log.error({ error }, "search");
