import { access, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { incomingFolder } from "./store.ts";

/** Bytes of uploads that are on their way: a local file each, whose length says how much has come. */

export const pathOf = (id: string) => join(incomingFolder(), `upload-${id}`);

/** The folder, which is made if it is not there. */
export async function folder(): Promise<string> {
  await mkdir(incomingFolder(), { recursive: true });
  return incomingFolder();
}

export async function begin(id: string): Promise<void> {
  await folder();
  await (await open(pathOf(id), "wx", 0o600)).close();
}

export const isThere = (id: string) => access(pathOf(id)).then(() => true, () => false);

/** How many bytes have come. */
export const offsetOf = async (id: string): Promise<number> => (await stat(pathOf(id))).size;

/**
 * Appends what comes until it ends, breaks off, or there are `most` bytes. What had come before a break stays.
 * @returns how many bytes came; `more` when some were left over
 */
export async function append(id: string, pieces: AsyncIterable<Buffer>, most: number): Promise<{ came: number; more: boolean }> {
  const file = await open(pathOf(id), "a");
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

export const forget = (id: string) => rm(pathOf(id), { force: true });

/** Everything in the folder that nobody has touched since `before`: what crashes left. */
export async function listLeftovers(before: Date): Promise<string[]> {
  const names = await readdir(await folder());
  const paths = names.map((name) => join(incomingFolder(), name));
  const ages = await Promise.all(paths.map((path) => stat(path).then(({ mtime }) => mtime < before, () => false)));
  return paths.filter((_, at) => ages[at]);
}
