import { and, eq, gt, asc } from "drizzle-orm";
import { database } from "#db/client.ts";
import { importChunks, type imports } from "#db/schema/registry.ts";
import { decode } from "../csv/decode.ts";
import type { Delimiter } from "../csv/delimiter.ts";
import type { Encoding } from "../csv/encoding.ts";
import { readRecords, type CsvRecord } from "../csv/read.ts";

type Import = typeof imports.$inferSelect;

/** The rows of an import's file, without the header, a piece of the file in memory at a time. */
export async function* recordsOf({ id, encoding, delimiter, headerLine }: Import): AsyncGenerator<CsvRecord> {
  let header = headerLine;
  for await (const record of readRecords(decode(piecesOf(id), encoding as Encoding), delimiter as Delimiter)) {
    if (header) header = false;
    else yield record;
  }
}

async function* piecesOf(importId: string): AsyncGenerator<Buffer> {
  for (let after = -1; ; ) {
    const [piece] = await database().select().from(importChunks)
      .where(and(eq(importChunks.importId, importId), gt(importChunks.seq, after))).orderBy(asc(importChunks.seq)).limit(1);
    if (!piece) return;
    after = piece.seq;
    yield piece.content;
  }
}

/** Gathers what comes into batches. */
export async function* inBatches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
