import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { asc, gt } from "drizzle-orm";
import { database } from "#db/client.ts";
import { fileBlobs } from "#db/schema/files.ts";
import type { Store } from "./store.ts";

export type Moved = {
  copied: number;
  bytes: number;
  /** what the other store had already */
  there: number;
  /** SHA-256 of what the database knows and the store has not */
  missing: string[];
  /** SHA-256 of what the store has with other bytes */
  damaged: string[];
};

const pageSize = 500;

/**
 * Copies every file that the database knows, and the archives, from one store to the other; the first is left as it is.
 * Broken off it can be begun again: what is there is not copied twice. Uploads under way are not taken along.
 * @param tell hears how far it is, after each page
 */
export async function copyAllFiles(from: Store, to: Store, tell: (so: Moved) => void): Promise<Moved> {
  const so: Moved = { copied: 0, bytes: 0, there: 0, missing: [], damaged: [] };
  for (let after = ""; ;) {
    const page = await database().select().from(fileBlobs).where(gt(fileBlobs.sha256, after)).orderBy(asc(fileBlobs.sha256)).limit(pageSize);
    if (page.length === 0) break;
    for (const { sha256, size } of page) await copyOne(from, to, { sha256, size }, so);
    after = page.at(-1)!.sha256;
    tell(so);
  }
  for (const key of await from.listExports()) {
    await from.withLocal(key, (path) => to.copyIn(path, key));
    so.copied += 1;
  }
  return so;
}

async function copyOne(from: Store, to: Store, { sha256, size }: { sha256: string; size: number }, so: Moved) {
  if (await to.has(sha256)) return void (so.there += 1);
  if (!(await from.has(sha256))) return void so.missing.push(sha256);
  await from.withLocal(sha256, async (path) => {
    if ((await digest(path)) !== sha256) return void so.damaged.push(sha256);
    await to.copyIn(path, sha256);
    so.copied += 1;
    so.bytes += size;
  });
}

async function digest(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer);
  return hash.digest("hex");
}
