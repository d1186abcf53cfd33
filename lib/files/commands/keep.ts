import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { v7 } from "uuid";
import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { fileBlobs, files, fileVariants } from "#db/schema/files.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { folder } from "../incoming.ts";
import { harmlessName } from "../names.ts";
import type { Variant } from "../picture.ts";
import { sniffFile } from "../sniff.ts";
import { store } from "../store.ts";

export type KeptFile = typeof files.$inferSelect;

/** Keeps a file of a member's that lies at `path`, and takes it away from there. With `id` a second time changes nothing. */
export async function keepFile(member: MemberViewer, { path, name, id = v7(), sha256 }: { path: string; name: string; id?: string; sha256?: string }): Promise<KeptFile> {
  const mediaType = await sniffFile(path);
  const blob = await keepBlob(path, sha256);
  const values = { id, ...blob, name: harmlessName(name), mediaType, uploaderId: member.memberId };
  const [kept] = await database().insert(files).values(values).onConflictDoUpdate({ target: files.id, set: { id } }).returning();
  return kept!;
}

/** Keeps a picture with its smaller ones; the largest stands for the whole. */
export async function keepPicture(member: MemberViewer, { name, width, height, variants }: { name: string; width: number; height: number; variants: Variant[] }): Promise<KeptFile> {
  const blobs = await Promise.all(variants.map(async ({ name, path }) => ({ name, ...(await keepBlob(path)) })));
  const largest = blobs.at(-1)!;
  return inTransaction(async (tx) => {
    const [kept] = await tx.insert(files)
      .values({ sha256: largest.sha256, size: largest.size, name: harmlessName(name), mediaType: "image/webp", width, height, uploaderId: member.memberId })
      .returning();
    await tx.insert(fileVariants).values(blobs.map((blob) => ({ fileId: kept!.id, ...blob })));
    return kept!;
  });
}

/**
 * Puts bytes into the store. They are noted before they are placed, so that whatever lies there is known and can be swept;
 * the note also holds off a sweep that is about to remove the same bytes.
 */
export async function keepBlob(path: string, known?: string): Promise<{ sha256: string; size: number }> {
  const { size } = await stat(path);
  const sha256 = known ?? (await digest(path));
  await database().insert(fileBlobs).values({ sha256, size }).onConflictDoUpdate({ target: fileBlobs.sha256, set: { broughtAt: sql`now()` } });
  await store().place(path, sha256);
  return { sha256, size };
}

/** Puts a few bytes of our own into the store, in a transaction of the caller's. */
export async function keepBytes(tx: Transaction, bytes: Buffer): Promise<void> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await tx.insert(fileBlobs).values({ sha256, size: bytes.length }).onConflictDoNothing();
  const path = join(await folder(), `own-${sha256}`);
  await writeFile(path, bytes);
  await store().place(path, sha256);
}

async function digest(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer);
  return hash.digest("hex");
}
