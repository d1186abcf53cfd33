import { randomUUID } from "node:crypto";
import { createWriteStream, openAsBlob } from "node:fs";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** A part that is being filled, in a local file: memory holds no more than the piece that has just come. */
export async function openSpool(folder: string) {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `part-${randomUUID()}`);
  const file = await open(path, "wx", 0o600);
  let length = 0;
  return {
    length: () => length,
    async write(piece: Buffer) {
      await file.appendFile(piece);
      length += piece.length;
    },
    /** Its bytes, to be sent; they stay in the file until `close`. */
    blob: () => openAsBlob(path),
    async close() {
      await file.close();
      await rm(path, { force: true });
    },
  };
}

export type Spool = Awaited<ReturnType<typeof openSpool>>;

/** Runs `work` with a stream's bytes in a local file, which is gone afterwards. */
export async function withSpooled<T>(folder: string, bytes: Readable, work: (path: string) => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `read-${randomUUID()}`);
  try {
    await pipeline(bytes, createWriteStream(path, { flags: "wx", mode: 0o600 }));
    return await work(path);
  } finally {
    await rm(path, { force: true });
  }
}
