import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Store } from "./store.ts";

/** Files on the local disk, two levels of folders deep. `incoming` is a folder on the same disk. */
export function diskStore(root: string, incoming: string): Store {
  const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const has = (sha256: string) => access(pathOf(sha256)).then(() => true, () => false);
  return {
    async place(path, sha256) {
      const target = pathOf(sha256);
      if (await has(sha256)) return void (await rm(path, { force: true }));
      await mkdir(dirname(target), { recursive: true });
      await moveDurably(path, target, incoming);
    },
    read: (sha256, range) => createReadStream(pathOf(sha256), range),
    has,
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    withLocal: (sha256, work) => work(pathOf(sha256)),
  };
}

/** The bytes first, then the name: after a power cut there is the whole file or none. */
async function moveDurably(path: string, target: string, incoming: string) {
  let from = path;
  await flush(from);
  try {
    await rename(from, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error; // EXDEV: it lies on another disk
    await mkdir(incoming, { recursive: true });
    from = join(incoming, randomUUID());
    await copyFile(path, from);
    await flush(from);
    await rename(from, target);
    await rm(path, { force: true });
  }
  await flush(dirname(target));
}

async function flush(path: string) {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
