import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, copyFile, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { diskIncoming } from "./incoming.ts";
import type { Store } from "./store.ts";

export type Folders = {
  blobs: string;
  exports: string;
  /** on the same disk as the other two */
  incoming: string;
};

/** Files on the local disk, two levels of folders deep; archives for one person in a folder that only the server's user may open. */
export function diskStore(folders: Folders): Store {
  const pathOf = (key: string) => (isExport(key) ? join(folders.exports, basename(key)) : join(folders.blobs, key.slice(0, 2), key.slice(2, 4), key));
  const has = (key: string) => access(pathOf(key)).then(() => true, () => false);
  const place = async (path: string, key: string) => {
    const target = pathOf(key);
    if (!isExport(key) && (await has(key))) return void (await rm(path, { force: true }));
    await mkdir(dirname(target), { recursive: true, mode: isExport(key) ? 0o700 : 0o777 });
    await moveDurably(path, target, folders.incoming);
  };
  return {
    place,
    async copyIn(path, key) {
      await mkdir(folders.incoming, { recursive: true });
      const copy = join(folders.incoming, randomUUID());
      await copyFile(path, copy);
      await place(copy, key);
    },
    read: (key, range) => createReadStream(pathOf(key), range),
    has,
    remove: (key) => rm(pathOf(key), { force: true }),
    withLocal: (key, work) => work(pathOf(key)),
    listExports: async () => (await readdir(folders.exports).catch(() => [])).map((name) => `exports/${name}`),
    check: async () => {
      await mkdir(folders.incoming, { recursive: true });
      const probe = join(folders.incoming, `probe-${randomUUID()}`);
      await (await open(probe, "wx")).close();
      await rm(probe, { force: true });
    },
    incoming: diskIncoming(folders.incoming, place),
  };
}

const isExport = (key: string) => key.startsWith("exports/");

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
