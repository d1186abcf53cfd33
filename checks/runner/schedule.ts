import type { Check, Outcome } from "./check.ts";

/**
 * Runs the checks in their order on so many processors: the next one starts as soon as there is room for it and what it
 * comes after has passed. A check whose forerunner failed fails without being run.
 */
export async function schedule(checks: Check[], cores: number, run: (check: Check) => Promise<Outcome>, tell: (outcome: Outcome) => void): Promise<Outcome[]> {
  const waiting = [...checks];
  const done = new Map<string, Outcome>();
  const running = new Map<string, Promise<void>>();
  const names = new Set(checks.map(({ name }) => name));
  let free = cores;

  const finish = (outcome: Outcome) => {
    done.set(outcome.name, outcome);
    tell(outcome);
  };
  const awaited = (check: Check) => (check.after ?? []).filter((name) => names.has(name));
  const start = (check: Check) => {
    const taken = Math.min(check.cores, cores);
    free -= taken;
    running.set(check.name, run(check).then((outcome) => {
      free += taken;
      running.delete(check.name);
      finish(outcome);
    }));
  };

  while (waiting.length > 0 || running.size > 0) {
    for (const check of [...waiting]) {
      const broken = awaited(check).find((name) => (done.get(name)?.failed ?? 0) > 0);
      const ready = awaited(check).every((name) => done.has(name));
      if (!broken && !(ready && free >= Math.min(check.cores, cores))) continue;
      waiting.splice(waiting.indexOf(check), 1);
      if (broken) finish({ name: check.name, seconds: 0, passed: 0, failed: 1, skipped: [], output: `Not run: ${broken} failed before it.` });
      else start(check);
    }
    if (running.size > 0) await Promise.race(running.values());
  }
  return [...done.values()];
}
