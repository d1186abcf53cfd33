// The web half of the process (inside Next's bundle) and the worker half load this file each for
// itself; the list of sleepers hangs on globalThis so that one can wake the other.
const slot = Symbol.for("cluster.jobs.sleepers");
const shared = globalThis as { [slot]?: Map<string, () => void> };

/** Has the worker of this queue look now, if it is in this process; otherwise it finds the job at its next poll. */
export function wakeWorker(queue: string): void {
  shared[slot]?.get(queue)?.();
}

/** Says how the worker of a queue is woken. The worker calls this. */
export function onWake(queue: string, wake: () => void): void {
  (shared[slot] ??= new Map()).set(queue, wake);
}

/** Nobody is woken any more. */
export function forgetSleepers(): void {
  shared[slot]?.clear();
}
