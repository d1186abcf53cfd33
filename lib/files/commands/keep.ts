import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { v7 } from "uuid";
import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { fileBlobs, files, fileVariants } from "#db/schema/files.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { localBytes } from "../incoming.ts";
import { harmlessName } from "../names.ts";
import type { Variant } from "../picture.ts";
import { sniff } from "../sniff.ts";
import { incomingFolder, store, type Whole } from "../store.ts";

export type KeptFile = typeof files.$inferSelect;

/** Keeps a file of a member's, and takes it away from where it lies. With `id` a second time changes nothing. */
export async function keepFile(member: MemberViewer, { bytes, name, id = v7() }: { bytes: Whole; name: string; id?: string }): Promise<KeptFile> {
  const mediaType = await sniff(bytes);
  const blob = await keepBytes(bytes);
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

/** A local file, which goes into the store. */
export const localFile = async (path: string, sha256?: string): Promise<Whole> => ({ ...(await localBytes(path, (path, sha256) => store().place(path, sha256))), sha256 });

/** Puts a local file into the store, and takes it away from where it lies. */
export const keepBlob = async (path: string): Promise<{ sha256: string; size: number }> => keepBytes(await localFile(path));

/**
 * Puts bytes into the store. They are noted before they are placed, so that whatever lies there is known and can be swept;
 * the note also holds off a sweep that is about to remove the same bytes.
 */
async function keepBytes(bytes: Whole): Promise<{ sha256: string; size: number }> {
  const { size, sha256 = await digest(bytes) } = bytes;
  await database().insert(fileBlobs).values({ sha256, size }).onConflictDoUpdate({ target: fileBlobs.sha256, set: { broughtAt: sql`now()` } });
  await bytes.settle(sha256);
  return { sha256, size };
}

/** Puts a few bytes of our own into the store, in a transaction of the caller's. */
export async function keepOwnBytes(tx: Transaction, bytes: Buffer): Promise<void> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await tx.insert(fileBlobs).values({ sha256, size: bytes.length }).onConflictDoNothing();
  await mkdir(incomingFolder(), { recursive: true });
  const path = join(incomingFolder(), `own-${sha256}`);
  await writeFile(path, bytes);
  await store().place(path, sha256);
}

async function digest(bytes: Whole): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of bytes.read()) hash.update(piece as Buffer);
  return hash.digest("hex");
}
