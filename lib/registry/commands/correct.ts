import { eq } from "drizzle-orm";
import { importRows, imports } from "#db/schema/registry.ts";
import { conflict, invalid, type Issue, Refusal, stale } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { CorrectImportInput } from "../input.ts";
import { headersOf } from "../mapping/guess.ts";
import { mayCorrect } from "../policy.ts";
import { requestTrial } from "./run.ts";
import { lockImport, requireStaff } from "./staff.ts";

type Correction = CorrectImportInput & { importId: string; rev: number };

/**
 * Corrects what was guessed. What an earlier trial said no longer holds and is forgotten.
 * @param rev the revision that the corrector saw
 * @throws Refusal *not found*, *stale*, *conflict* while a run is under way or after the application, *invalid*
 */
export async function correctImport(viewer: Viewer, { importId, rev, ...given }: Correction, outer?: Transaction): Promise<void> {
  requireStaff(viewer);
  await inTransaction(async (tx) => {
    const found = await lockImport(tx, importId);
    if (found.rev !== rev) throw stale();
    if (!mayCorrect(found)) throw conflict(found.appliedAt ? "imports.applied" : "imports.running");
    const columns = found.headers.length;
    for (const [field, column] of Object.entries(given.mapping ?? {})) if (column >= columns) throw invalid(`mapping.${field}`, "imports.no_such_column");

    const headerLine = given.headerLine ?? found.headerLine;
    const turned = headerLine === found.headerLine ? {} : turnFirstLine(found, headerLine);
    await tx.delete(importRows).where(eq(importRows.importId, importId));
    await tx.update(imports).set({
      ...turned, headerLine,
      mapping: given.mapping ?? found.mapping,
      language: given.language ?? found.language,
      runId: null, triedAt: null, tryStartedAt: null, applyStartedAt: null, failedAt: null, failure: null,
      counts: {}, total: 0, done: 0, rev: rev + 1,
    }).where(eq(imports.id, importId));
  }, outer);
}

/** Corrects and asks for a trial, both or neither: where the trial is refused, the form is still of the revision that stands. @throws as both */
export async function correctAndTry(viewer: Viewer, correction: Correction): Promise<void> {
  await inTransaction(async (tx) => {
    await correctImport(viewer, correction, tx);
    await requestTrial(viewer, correction, tx).catch((thrown: unknown) => {
      throw thrown instanceof Refusal ? new Refusal(thrown.code, thrown.reason, thrown.issues.map(atColumns)) : thrown;
    });
  });
}

/** A form has a field for each column and none for what a column may hold. */
const atColumns = ({ path, ...issue }: Issue): Issue => ({ ...issue, path: path.replace(/^mapping\..*/, "column") });

/** The first line becomes a row, or the first row becomes the line of names. */
function turnFirstLine({ headers, samples }: { headers: string[]; samples: string[][] }, headerLine: boolean) {
  if (!headerLine) return { headers: headers.map(() => ""), samples: [headers, ...samples] };
  const [first = headers, ...rest] = samples;
  return { headers: headersOf(first, true), samples: rest };
}
