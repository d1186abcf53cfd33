import { count } from "drizzle-orm";
import { database } from "#db/client.ts";
import { searchDocuments } from "#db/schema/search.ts";

/** How many documents of each kind the index has. */
export async function countDocuments(): Promise<Record<string, number>> {
  const rows = await database().select({ kind: searchDocuments.kind, count: count() }).from(searchDocuments).groupBy(searchDocuments.kind);
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}
