import { database } from "#db/client.ts";

/** How many queries a piece of work sends to the database: lists must cost the same whatever they show. */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const client = (database() as unknown as { $client: { unsafe: (...given: never[]) => unknown } }).$client;
  const real = client.unsafe;
  let count = 0;
  client.unsafe = function (...given) {
    count += 1;
    return real.apply(this, given);
  };
  try {
    await work();
  } finally {
    client.unsafe = real;
  }
  return count;
}
