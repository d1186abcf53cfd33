import { createReadStream } from "node:fs";
import { mkdir, open, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { conflict } from "#lib/core/errors.ts";
import { emptyOldFiles } from "./leftovers.ts";
import type { Incoming, Whole } from "./store.ts";

const spare = 1e9; // bytes of the disk that stay free

/** Uploads on the disk: a local file each, whose length says how much has come. */
export function diskIncoming(folder: string, place: (path: string, sha256: string) => Promise<void>): Incoming {
  const pathOf = (id: string) => join(folder, `upload-${id}`);
  return {
    async begin(id) {
      await mkdir(folder, { recursive: true });
      await (await open(pathOf(id), "wx", 0o600)).close();
    },
    offsetOf: (id) => stat(pathOf(id)).then(({ size }) => size, () => null),
    append: (id, pieces, most) => appendTo(pathOf(id), pieces, most),
    async whole(id, length) {
      const bytes = await localBytes(pathOf(id), place).catch(() => null);
      if (bytes) requireLength(bytes.size, length);
      return bytes;
    },
    forget: (id) => rm(pathOf(id), { force: true }),
    async room() {
      await mkdir(folder, { recursive: true });
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize - spare;
    },
    sweep: (before) => emptyOldFiles(folder, before),
  };
}

async function appendTo(path: string, pieces: AsyncIterable<Buffer>, most: number): Promise<{ came: number; more: boolean }> {
  const file = await open(path, "a");
  let came = 0;
  try {
    for await (const piece of pieces) {
      const taken = piece.subarray(0, most - came);
      await file.appendFile(taken);
      came += taken.length;
      if (taken.length < piece.length) return { came, more: true };
    }
    return { came, more: false };
  } finally {
    await file.datasync(); // what we say has come survives a power cut
    await file.close();
  }
}

/** What is shorter or longer than it was said to be is no file: its sender asks how much has come. @throws Refusal *conflict* */
export function requireLength(came: number, length: number): void {
  if (came !== length) throw conflict("files.tus_offset");
}

/** A local file that is whole. @throws when there is none */
export async function localBytes(path: string, place: (path: string, sha256: string) => Promise<void>): Promise<Whole> {
  const { size } = await stat(path);
  return { size, path, read: (range) => createReadStream(path, { highWaterMark: 1 << 20, ...range }), settle: (sha256) => place(path, sha256) };
}
