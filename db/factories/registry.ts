import { randomUUID } from "node:crypto";
import { writeFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { importRows, imports } from "#db/schema/registry.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { requestApplication, requestTrial } from "#lib/registry/commands/run.ts";
import { uploadImport } from "#lib/registry/commands/upload.ts";
import { applyImportJob, tryImportJob } from "#lib/registry/jobs.ts";
import { aMember } from "./members.ts";

type Given = { csv: string | Buffer; fileName?: string; viewer?: MemberViewer };

/** A file brought in by staff (made if not given), not tried yet: `{ importId, viewer }`. */
export async function anImport({ csv, fileName = "clusters.csv", viewer }: Given) {
  const who = viewer ?? (await aMember({ staff: true })).viewer;
  const path = join(tmpdir(), `cluster-test-${randomUUID()}.csv`);
  await writeFile(path, csv);
  try {
    const importId = await uploadImport(who, { fileName, file: { path, size: Buffer.byteLength(csv) } });
    return { importId, viewer: who };
  } finally {
    await rm(path);
  }
}

/** One that has been tried; see `tried` for what comes back. */
export async function aTriedImport(given: Given) {
  const { importId, viewer } = await anImport(given);
  return { viewer, ...(await tried(viewer, importId)) };
}

/** One that has been applied. */
export async function anAppliedImport(given: Given) {
  const { importId, viewer } = await aTriedImport(given);
  return { viewer, ...(await applied(viewer, importId)) };
}

/** Tries an import as the worker would, and answers the import with its lines. */
export async function tried(viewer: MemberViewer, importId: string) {
  await requestTrial(viewer, { importId });
  await runNow(tryImportJob, importId);
  return stateOf(importId);
}

/** Applies it likewise. */
export async function applied(viewer: MemberViewer, importId: string) {
  await requestApplication(viewer, { importId });
  await runNow(applyImportJob, importId);
  return stateOf(importId);
}

/** Runs what was asked for, as the worker's last attempt. */
export async function runNow(job: typeof tryImportJob, importId: string) {
  const { runId, runAskedBy } = (await stateOf(importId)).found;
  await job.run({ importId, runId: runId!, memberId: runAskedBy! }, { id: randomUUID(), attempt: 3, signal: new AbortController().signal });
}

/** The import's row with its lines in the order of the file. */
export async function stateOf(importId: string) {
  const [found] = await database().select().from(imports).where(eq(imports.id, importId));
  const rows = await database().select().from(importRows).where(eq(importRows.importId, importId)).orderBy(importRows.line);
  return { importId, found: found!, rows };
}
