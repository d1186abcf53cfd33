import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** Removes every file of a folder that nobody has touched since `before`: what crashes left. */
export async function emptyOldFiles(folder: string, before: Date): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (await stat(path).then(({ mtime }) => mtime < before, () => false)) await rm(path, { force: true });
  }
}
