import { database, type Database } from "./client.ts";

/**
 * A query that is built once, and parsed and planned once for each connection: `.prepare(name)` at its end. For what runs
 * with nearly every request: an unnamed query is built anew each time and takes two round trips instead of one
 * (decision 7; /my made 41 % of an empty dynamic page before, 58 % after).
 */
export function prepared<Query>(build: (db: Database) => Query): () => Query {
  const built = new WeakMap<Database, Query>();
  return () => {
    const db = database();
    let query = built.get(db);
    if (!query) built.set(db, (query = build(db)));
    return query;
  };
}
