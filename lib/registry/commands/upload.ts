import { createReadStream } from "node:fs";
import { v7 } from "uuid";
import { importChunks, imports } from "#db/schema/registry.ts";
import { record } from "#lib/activity/record.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { importUploaded } from "../activity.ts";
import { inspect } from "../csv/inspect.ts";
import { requireStaff } from "./staff.ts";

const pieceSize = 512 * 1024;

/**
 * Takes in a file: finds out its encoding, its delimiter and what its columns hold, and keeps it for the trial.
 * @param file where it lies for now (lib/api/raw.ts)
 * @returns the import's id
 * @throws Refusal *not found* for strangers, *invalid* (path `file`) for what is no table of at least one row
 */
export async function uploadImport(viewer: Viewer, { fileName, file }: { fileName: string; file: { path: string; size: number } }): Promise<string> {
  const staff = requireStaff(viewer);
  const pieces = () => createReadStream(file.path, { highWaterMark: pieceSize }) as AsyncIterable<Buffer>;
  const found = await inspect(pieces);
  const id = v7();
  await inTransaction(async (tx) => {
    await tx.insert(imports).values({ id, createdBy: staff.memberId, fileName, size: file.size, ...found });
    await keep(tx, id, pieces());
    await record(tx, viewer, importUploaded, { subjectId: id, data: { fileName } });
  });
  return id;
}

async function keep(tx: Transaction, importId: string, pieces: AsyncIterable<Buffer>) {
  let seq = 0;
  for await (const content of pieces) await tx.insert(importChunks).values({ importId, seq: seq++, content });
}
