import { openAsBlob } from "node:fs";
import { requireLength } from "../incoming.ts";
import { emptyOldFiles } from "../leftovers.ts";
import type { Incoming, Whole } from "../store.ts";
import { appendParts, putRest } from "./appending.ts";
import { type Ask3, S3Error } from "./client.ts";
import { copyObject, headObject, listObjects, readObject, removeObject } from "./objects.ts";
import { endParts, giveUpParts, listUploads, putPart } from "./parts.ts";
import { withSpooled } from "./spool.ts";
import { findState, partSizeOf, restKey, type UploadState, wholeKey } from "./upload-state.ts";

/** Uploads that are put together in the bucket: any node goes on where another stopped. */
export function s3Incoming(ask: Ask3, bucket: string, keyOf: (sha256: string) => string, folder: string): Incoming {
  async function append(id: string, pieces: AsyncIterable<Buffer>, most: number) {
    const state = await findState(ask, id);
    if (!state || state.together) throw new Error(`there is no upload ${id} to go on with`);
    return appendParts(ask, folder, id, state, pieces, most);
  }

  async function whole(id: string, length: number): Promise<Whole | null> {
    const state = await findState(ask, id);
    if (!state) return null;
    requireLength(state.offset, length); // before the parts are put together, after which nothing more can come
    const key = await together(ask, folder, id, state);
    // what is copied is what was read: until then another node, on a line that broke silently, may write over it
    const { etag } = (await headObject(ask, key)) ?? { etag: "gone" };
    return {
      size: length,
      read: (range) => readObject(ask, key, range, etag),
      settle: async (sha256) => {
        if (!(await headObject(ask, keyOf(sha256)))) await copyObject(ask, key, { path: `/${bucket}/${key}`, size: length, etag }, keyOf(sha256));
      },
    };
  }

  async function forget(id: string) {
    for (const { key, uploadId } of await listUploads(ask, wholeKey(id))) if (key === wholeKey(id)) await giveUpParts(ask, key, uploadId);
    await Promise.all([removeObject(ask, wholeKey(id)), removeObject(ask, restKey(id))]);
  }

  return {
    begin: (id, length) => putRest(ask, id, { start: 0, partSize: partSizeOf(length) }, ""),
    offsetOf: async (id) => (await findState(ask, id))?.offset ?? null,
    append,
    whole,
    forget,
    room: async () => Infinity,
    async sweep(before) {
      await emptyOldFiles(folder, before);
      for (const prefix of ["incoming/", "blobs/", "exports/"]) {
        for (const { key, uploadId, begunAt } of await listUploads(ask, prefix)) if (begunAt < before) await giveUpParts(ask, key, uploadId);
      }
      for (const { key, writtenAt } of await listObjects(ask, "incoming/")) if (writtenAt < before) await removeObject(ask, key);
    },
  };
}

/** Puts the parts together, the rest as the last of them. Without any part the rest is the whole. @returns its key */
async function together(ask: Ask3, folder: string, id: string, { together, uploadId, parts, rest }: UploadState): Promise<string> {
  if (together) return wholeKey(id);
  if (!uploadId || parts.length === 0) return restKey(id);
  const all: { number: number; etag: string }[] = [...parts];
  if (rest) {
    const number = parts.length + 1;
    const etag = await withSpooled(folder, readObject(ask, restKey(id)), async (path) => putPart(ask, wholeKey(id), uploadId, number, await openAsBlob(path)));
    all.push({ number, etag });
  }
  await endParts(ask, wholeKey(id), uploadId, all).catch(async (error: unknown) => {
    const ended = error instanceof S3Error && error.status === 404 && (await headObject(ask, wholeKey(id))); // the answer to a first try was lost
    if (!ended) throw error;
  });
  return wholeKey(id);
}
