import type { Fact } from "./kind.ts";

export type Announcement = { fact: Fact; tags: string[] };
type Listener = (announcement: Announcement) => void;

// The Next bundle and the server's own modules are two copies of this file in one process: the listeners must be one.
const slot = Symbol.for("cluster.announcements");
const shared = globalThis as { [slot]?: Set<Listener> };
const listeners = (shared[slot] ??= new Set<Listener>());

/** Tells the processes (gateway, notifications, caches) of a committed fact. A hint: whoever misses it catches up from Postgres. */
export function announce(fact: Fact, tags: string[]) {
  for (const listener of listeners) listener({ fact, tags });
}

/** Hears every announcement of this process. Listeners must not throw; answers a function that stops listening. */
export function hear(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
