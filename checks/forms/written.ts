import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";

/** Counted tries and looked-at sessions are no deeds of a form. */
const besides = ["rate_limits", "sessions"];
let query: string | undefined;

/** What stands in the database, table by table as a count and a sum: the same as long as nobody has written anything. */
export async function everything(): Promise<string[]> {
  query ??= await asQuery();
  return (await database().execute<{ line: string }>(sql.raw(query))).map(({ line }) => line).sort(); // the parts come in any order
}

async function asQuery(): Promise<string> {
  const tables = await database().execute<{ name: string }>(sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`);
  const parts = tables.filter(({ name }) => !besides.includes(name)).map(({ name }) => `select '${name} ' || count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) as line from "${name}" t`);
  return parts.join(" union all ");
}

/** Forgets the tries: many wrong forms one after the other are the point here. */
export const forgetTries = () => database().execute(sql`delete from rate_limits`);
