import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";

/** Counted tries and looked-at sessions are no deeds of a form. */
const besides = ["rate_limits", "sessions"];
let query: string | undefined;
let last: { at: string; all: string[] } | undefined;

/** What stands in the database, table by table as a count and a sum: the same as long as nobody has written anything. */
export async function everything(): Promise<string[]> {
  query ??= await asQuery();
  const [now] = await database().execute<{ at: string }>(sql`select pg_current_wal_insert_lsn()::text as at`);
  if (last?.at === now!.at) return last.all; // the log of the database has not moved: nobody has written at all
  const all = (await database().execute<{ line: string }>(sql.raw(query))).map(({ line }) => line).sort(); // the parts come in any order
  last = { at: now!.at, all };
  return all;
}

async function asQuery(): Promise<string> {
  const tables = await database().execute<{ name: string }>(sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`);
  const parts = tables.filter(({ name }) => !besides.includes(name)).map(({ name }) => `select '${name} ' || count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) as line from "${name}" t`);
  return parts.join(" union all ");
}

/** Forgets the tries: many wrong forms one after the other are the point here. */
export const forgetTries = () => database().execute(sql`delete from rate_limits`);
