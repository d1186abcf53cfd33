import { sql } from "drizzle-orm";
import type { Transaction } from "#lib/core/transaction.ts";
import type { PlannedRow } from "../plan/plan.ts";

/** Keeps what is planned for some lines, in one statement. A line that is there already is written anew. */
export async function keepRows(tx: Transaction, importId: string, rows: PlannedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const given = JSON.stringify(rows);
  await tx.execute(sql`
    insert into import_rows (import_id, line, outcome, remarks, "values", changes, source_key, cluster_id)
    select ${importId}::uuid, r.line, r.outcome, r.remarks, r."values", r.changes, r."sourceKey", r."clusterId"
    from jsonb_to_recordset(${given}::text::jsonb) as r(line int, outcome text, remarks jsonb, "values" jsonb, changes jsonb, "sourceKey" text, "clusterId" uuid)
    on conflict (import_id, line) do update
      set outcome = excluded.outcome, remarks = excluded.remarks, changes = excluded.changes, cluster_id = excluded.cluster_id`);
}

/** How many lines come to what; `remarked` are those that something is said of. */
export async function countRows(tx: Transaction, importId: string): Promise<Record<string, number>> {
  const [row] = await tx.execute<Record<string, string>>(sql`
    select count(*) "all", count(*) filter (where outcome = 'create') "create", count(*) filter (where outcome = 'update') "update",
      count(*) filter (where outcome = 'unchanged') "unchanged", count(*) filter (where outcome = 'refused') "refused",
      count(*) filter (where remarks <> '[]'::jsonb) "remarked"
    from import_rows where import_id = ${importId}`);
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, count]) => [name, Number(count)]));
}
