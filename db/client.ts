import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "#db/schema/index.ts";

export type Database = PostgresJsDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

type Connected = { url: string; client: postgres.Sql; database: Database };

// The process loads this file twice: once by Node (worker, gateway) and once inside Next's bundle.
// The pool hangs on globalThis so that both share the same connections.
const slot = Symbol.for("cluster.database");
const shared = globalThis as { [slot]?: Connected };

const minute = 60_000;

function connect(url: string): Connected {
  const client = postgres(url, {
    max: Number(process.env.DATABASE_POOL ?? 10),
    onnotice: () => {},
    connection: {
      application_name: "cluster",
      statement_timeout: minute, // a runaway query gives its connection back
      idle_in_transaction_session_timeout: minute, // so does a transaction whose process hangs
    },
  });
  return { url, client, database: drizzle(client, { schema }) };
}

/**
 * The database, as the application's role, from `process.env.DATABASE_URL` (lib/server/start.ts sets
 * it for the embedded Postgres, db/testing/worker.ts for tests). Connects at the first query, keeps
 * at most `DATABASE_POOL` (10) connections, and is one and the same for the whole process.
 *
 * @throws Error when `DATABASE_URL` is not set
 */
export function database(): Database {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: run through `npm start`, `npm run dev` or `npm test`");
  if (shared[slot]?.url !== url) shared[slot] = connect(url);
  return shared[slot].database;
}

/** Waits up to 5 seconds for running queries, then closes every connection. A later `database()` connects anew. */
export async function closeDatabase(): Promise<void> {
  const connected = shared[slot];
  delete shared[slot];
  await connected?.client.end({ timeout: 5 });
}
