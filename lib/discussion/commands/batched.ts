import { Refusal } from "#lib/core/errors.ts";

type Waiting<T, R> = { item: T; resolve: (result: R) => void; reject: (reason: unknown) => void };

/**
 * Runs one batch of a key at a time; what is asked meanwhile waits and goes together in the next. Results come in the
 * order of the items; a Refusal among them concerns its item only, a thrown error all of the batch.
 * @param most items of a batch at most
 */
export function batched<T, R>(run: (key: string, items: T[]) => Promise<(R | Refusal)[]>, most: number) {
  const lanes = new Map<string, Waiting<T, R>[]>();

  async function drain(key: string, lane: Waiting<T, R>[]) {
    while (lane.length > 0) {
      const batch = lane.splice(0, most);
      try {
        const results = await run(key, batch.map(({ item }) => item));
        batch.forEach(({ resolve, reject }, n) => (results[n] instanceof Refusal ? reject(results[n]) : resolve(results[n] as R)));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    lanes.delete(key);
  }

  return (key: string, item: T) =>
    new Promise<R>((resolve, reject) => {
      const lane = lanes.get(key);
      if (lane) return void lane.push({ item, resolve, reject });
      const opened = [{ item, resolve, reject }];
      lanes.set(key, opened);
      void drain(key, opened);
    });
}
