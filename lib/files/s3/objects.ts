import { openAsBlob } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import type { Range } from "../store.ts";
import { type Ask3, S3Error } from "./client.ts";
import { beginParts, copyPart, endParts, giveUpParts, putPart } from "./parts.ts";
import { valueOf, valuesOf } from "./xml.ts";

/** A larger file goes in pieces: what fails on the way costs only one of them. */
const pieceSize = 64 * 2 ** 20;
const mostCopied = 4 * 2 ** 30; // bytes that one request copies; S3 allows 5 GiB

export type Found = { size: number; meta: (name: string) => string | null };

/** Size and notes of an object; null when there is none. */
export async function headObject(ask: Ask3, key: string): Promise<Found | null> {
  try {
    const { headers } = await ask("HEAD", key);
    return { size: Number(headers.get("content-length")), meta: (name) => headers.get(`x-amz-meta-${name}`) };
  } catch (error) {
    if (error instanceof S3Error && error.status === 404) return null;
    throw error;
  }
}

/** The bytes of an object, asked for when somebody reads. The stream fails when there are none. */
export function readObject(ask: Ask3, key: string, range?: Range): Readable {
  const gone = new AbortController();
  const headers: Record<string, string> = range ? { range: `bytes=${range.start}-${range.end}` } : {};
  async function* pieces() {
    const { body } = await ask("GET", key, { headers, signal: gone.signal });
    if (body) yield* body;
  }
  return Readable.from(pieces(), { objectMode: false }).on("close", () => gone.abort());
}

/** Puts a local file under a key, and leaves the file where it is. */
export async function putFile(ask: Ask3, key: string, path: string): Promise<void> {
  const { size } = await stat(path);
  const blob = await openAsBlob(path);
  if (size <= pieceSize) return void (await ask("PUT", key, { body: blob }));
  await inParts(ask, key, async (uploadId) => {
    const parts = [];
    for (let start = 0, number = 1; start < size; start += pieceSize, number++) {
      parts.push({ number, etag: await putPart(ask, key, uploadId, number, blob.slice(start, start + pieceSize)) });
    }
    return parts;
  });
}

/** Copies an object inside the bucket; no bytes pass through here. */
export async function copyObject(ask: Ask3, bucket: string, from: string, to: string, size: number): Promise<void> {
  const source = `/${bucket}/${from}`;
  if (size <= mostCopied) {
    const answer = await (await ask("PUT", to, { headers: { "x-amz-copy-source": source } })).text();
    if (!valueOf(answer, "ETag")) throw new S3Error(200, valueOf(answer, "Code") ?? "", "the copy broke off"); // said late, with status 200
    return;
  }
  await inParts(ask, to, async (uploadId) => {
    const parts = [];
    for (let start = 0, number = 1; start < size; start += mostCopied / 4, number++) {
      const end = Math.min(start + mostCopied / 4, size) - 1;
      parts.push({ number, etag: await copyPart(ask, to, uploadId, number, source, { start, end }) });
    }
    return parts;
  });
}

async function inParts(ask: Ask3, key: string, work: (uploadId: string) => Promise<{ number: number; etag: string }[]>) {
  const uploadId = await beginParts(ask, key);
  try {
    await endParts(ask, key, uploadId, await work(uploadId));
  } catch (error) {
    await giveUpParts(ask, key, uploadId).catch(() => {}); // what fails here the sweep takes
    throw error;
  }
}

export const removeObject = async (ask: Ask3, key: string): Promise<void> => void (await ask("DELETE", key));

/** Every object whose key begins so, with when it was last written. */
export async function listObjects(ask: Ask3, prefix: string): Promise<{ key: string; writtenAt: Date }[]> {
  const found = [];
  for (let token: string | undefined, more = true; more; more = token !== undefined) {
    const answer = await (await ask("GET", "", { query: { "list-type": "2", prefix, ...(token ? { "continuation-token": token } : {}) } })).text();
    for (const one of valuesOf(answer, "Contents")) found.push({ key: valueOf(one, "Key")!, writtenAt: new Date(valueOf(one, "LastModified")!) });
    token = valueOf(answer, "NextContinuationToken");
  }
  return found;
}
