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

export type Found = { size: number; etag: string; meta: (name: string) => string | null };

/** Size and notes of an object; null when there is none. */
export async function headObject(ask: Ask3, key: string): Promise<Found | null> {
  try {
    const { headers } = await ask("HEAD", key);
    return { size: Number(headers.get("content-length")), etag: headers.get("etag") ?? "", meta: (name) => headers.get(`x-amz-meta-${name}`) };
  } catch (error) {
    if (error instanceof S3Error && error.status === 404) return null;
    throw error;
  }
}

/** The bytes of an object, asked for when somebody reads. The stream fails when there are none, or none of this ETag. */
export function readObject(ask: Ask3, key: string, range?: Range, etag?: string): Readable {
  const gone = new AbortController();
  const headers: Record<string, string> = { ...(range ? { range: `bytes=${range.start}-${range.end}` } : {}), ...(etag ? { "if-match": etag } : {}) };
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

/** An object to be copied, as long as it has this ETag. `path` is `/bucket/key`. */
export type Source = { path: string; size: number; etag: string };

/** Copies an object inside the bucket; no bytes pass through here. @throws S3Error *412* when it is another by now */
export async function copyObject(ask: Ask3, from: string, source: Source, to: string): Promise<void> {
  const { size, etag } = source;
  if ((await headObject(ask, from))?.etag !== etag) throw new S3Error(412, "PreconditionFailed", "written over by another node");
  if (size <= mostCopied) {
    const answer = await (await ask("PUT", to, { headers: sourceHeaders(source) })).text();
    if (!valueOf(answer, "ETag")) throw new S3Error(200, valueOf(answer, "Code") ?? "", "the copy broke off"); // said late, with status 200
    return;
  }
  await inParts(ask, to, async (uploadId) => {
    const parts = [];
    for (let start = 0, number = 1; start < size; start += mostCopied / 4, number++) {
      const end = Math.min(start + mostCopied / 4, size) - 1;
      parts.push({ number, etag: await copyPart(ask, to, uploadId, number, sourceHeaders(source), { start, end }) });
    }
    return parts;
  });
}

/** Swift does not know the ETag of an object that was made of parts (`…-3`) when it is to copy it. */
const sourceHeaders = ({ path, etag }: Source): Record<string, string> => ({ "x-amz-copy-source": path, ...(etag.includes("-") ? {} : { "x-amz-copy-source-if-match": etag }) });

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
