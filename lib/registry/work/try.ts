import { eq } from "drizzle-orm";
import { importRows } from "#db/schema/registry.ts";
import { record } from "#lib/activity/record.ts";
import { Refusal } from "#lib/core/errors.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { JobContext } from "#lib/jobs/queue.ts";
import { importTried } from "../activity.ts";
import { makePlaces } from "../gazetteer/place.ts";
import { batchSize, maxRows } from "../limits.ts";
import { readExisting } from "../plan/existing.ts";
import { loadCurrent } from "../plan/load.ts";
import { planBatch, Siblings } from "../plan/plan.ts";
import { clean, type Table } from "../rows/clean.ts";
import { inBatches, recordsOf } from "./file.ts";
import type { Progress } from "./progress.ts";
import { countRows, keepRows } from "./rows.ts";
import { run, type Asked, type Import } from "./run.ts";

/** The dry run: says of every line what an application would do, and writes nothing else. */
export function tryImport(asked: Asked, context: JobContext): Promise<void> {
  return run("trial", asked, context, async (tx, found, progress, viewer) => {
    const table: Table = { columns: found.headers.length, mapping: found.mapping };
    const { siblings, total } = await surveyFile(found, table);
    await progress.report({ total, done: 0 }, true);
    await plan(tx, found, table, siblings, progress, context.signal);
    const counts = await countRows(tx, found.id);
    await record(tx, viewer, importTried, { subjectId: found.id, data: { fileName: found.fileName, counts } });
    return { triedAt: new Date(), counts, total, done: total };
  });
}

/** A first reading: how many rows there are, and which names come more than once. */
async function surveyFile(found: Import, table: Table) {
  const siblings = new Siblings();
  let total = 0;
  const nowhere = () => ({ point: null });
  const names: Table = { ...table, mapping: { name: table.mapping.name, country: table.mapping.country } };
  for await (const row of recordsOf(found)) {
    total += 1;
    if (total > maxRows) throw new Refusal("invalid", "imports.too_many_rows");
    const { values } = clean(row, names, nowhere);
    if (values) siblings.count(values);
  }
  return { siblings, total };
}

async function plan(tx: Transaction, found: Import, table: Table, siblings: Siblings, progress: Progress, signal: AbortSignal) {
  await tx.delete(importRows).where(eq(importRows.importId, found.id));
  const places = makePlaces();
  const existing = await readExisting(tx);
  let done = 0;
  for await (const batch of inBatches(recordsOf(found), batchSize)) {
    signal.throwIfAborted();
    const rows = batch.map((row) => clean(row, table, places));
    await keepRows(tx, found.id, await planBatch(rows, siblings, existing, (ids) => loadCurrent(tx, ids)));
    done += batch.length;
    await progress.report({ done });
  }
}
