import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { importRows } from "#db/schema/registry.ts";
import { record } from "#lib/activity/record.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { JobContext } from "#lib/jobs/queue.ts";
import { importApplied } from "../activity.ts";
import { batchSize } from "../limits.ts";
import { readExisting } from "../plan/existing.ts";
import { loadCurrent } from "../plan/load.ts";
import type { PlannedRow } from "../plan/plan.ts";
import { findAgain, recheck } from "./recheck.ts";
import { countRows, keepRows } from "./rows.ts";
import { run, type Asked, type Import } from "./run.ts";
import { Slugs } from "./slugs.ts";
import { createClusters, updateClusters } from "./write.ts";

/** Does what the trial said, all of it in one transaction, each line checked once more against what is there now. */
export function applyImport(asked: Asked, context: JobContext): Promise<void> {
  return run("application", asked, context, async (tx, found, progress, viewer) => {
    const existing = await readExisting(tx);
    const slugs = new Slugs();
    let done = (found.counts.unchanged ?? 0) + (found.counts.refused ?? 0);
    for await (const planned of plannedRows(tx, found)) {
      context.signal.throwIfAborted();
      const ids = planned.map((row) => findAgain(row, existing));
      const current = await loadCurrent(tx, ids.flatMap((id) => id ?? []), true);
      const rows = planned.map((row, at) => recheck(row, current.get(ids[at] ?? "")));
      await createClusters(tx, rows.filter(({ outcome }) => outcome === "create"), { importId: found.id, language: found.language, slugs });
      await updateClusters(tx, rows.filter(({ outcome }) => outcome === "update"), found.id);
      await keepRows(tx, found.id, rows.filter(({ outcome }, at) => outcome !== planned[at]!.outcome));
      done += rows.length;
      await progress.report({ done });
    }
    const counts = await countRows(tx, found.id);
    await record(tx, viewer, importApplied, { subjectId: found.id, data: { fileName: found.fileName, counts } });
    return { appliedAt: new Date(), appliedBy: viewer.memberId, counts, done: found.total };
  });
}

/** The lines that have something to do, in the order of the file. */
async function* plannedRows(tx: Transaction, { id }: Import): AsyncGenerator<PlannedRow[]> {
  for (let after = 0; ; ) {
    const rows = await tx.select().from(importRows)
      .where(and(eq(importRows.importId, id), inArray(importRows.outcome, ["create", "update"]), gt(importRows.line, after)))
      .orderBy(asc(importRows.line)).limit(batchSize);
    const last = rows.at(-1);
    if (!last) return;
    after = last.line;
    yield rows as PlannedRow[];
  }
}
