import { and, asc, gt, gte, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { organizations } from "#db/schema/organizations.ts";
import { FacetTable } from "./table.ts";

type Known = { table: FacetTable; seen: string; busy: Promise<void> | null };

// one for both copies of this file in the process (Next's bundle and the server's own modules), for each database
const slot = Symbol.for("cluster.organizations.facets");
const shared = globalThis as { [slot]?: Map<string, Known> };
const tables: Map<string, Known> = (shared[slot] ??= new Map<string, Known>());

/**
 * The facets of all organisations as the database has them now. The first call reads them all; a later one reads what
 * was written since: every row carries the transaction that wrote it last, and what had not ended when we looked is read
 * again, so that nothing is missed and no clock matters. One query; organisations are never deleted.
 */
export async function currentFacets(): Promise<FacetTable> {
  const key = process.env.DATABASE_URL ?? "";
  let known = tables.get(key);
  if (!known) tables.set(key, (known = { table: new FacetTable(), seen: "0", busy: null }));
  await known.busy?.catch(() => {}); // that reading may have begun before the caller's own write; whether it failed is its own caller's affair
  known.busy ??= catchUp(known).finally(() => (known.busy = null));
  await known.busy;
  return known.table;
}

/** Where words are looked for: in the names and the city, and in the numbers, as people look a firm up by its УНП or ИНН. */
const textOf = (searchKey: typeof organizations.searchKey) => sql<string>`concat_ws(' ', ${searchKey},
  (select string_agg(search_fold(i.value), ' ') from organization_identifiers i where i.organization_id = organizations.id))`;

/** Rows read at once: the process has other things to do between. */
const chunk = 5_000;

async function catchUp(known: Known) {
  const { seq, country, kind, sizeClass, industryCodes, roles, certificateStandards, exportMarkets, searchKey, changedBy } = organizations;
  const columns = { seq, country, kind, sizeClass, industryCodes, roles, certificates: certificateStandards, exportMarkets, searchKey: textOf(searchKey), horizon: sql<string>`pg_snapshot_xmin(pg_current_snapshot())::text` };
  const since = gte(changedBy, sql`${known.seen}::xid8`);
  let horizon: string | undefined;
  let last = 0;
  for (let more = true; more; ) {
    const rows = await database().select(columns).from(organizations).where(and(since, gt(seq, last))).orderBy(asc(seq)).limit(chunk);
    for (const row of rows) known.table.put(row);
    horizon ??= rows[0]?.horizon; // of the first look: what was written during the later ones is read again
    last = rows.at(-1)?.seq ?? last;
    more = rows.length === chunk;
  }
  if (horizon) known.seen = horizon;
}
