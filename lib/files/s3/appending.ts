import type { Ask3 } from "./client.ts";
import { readObject } from "./objects.ts";
import { beginParts, putPart } from "./parts.ts";
import { openSpool, type Spool } from "./spool.ts";
import { restKey, type UploadState, wholeKey } from "./upload-state.ts";

/** Notes what has come after the last part. */
export async function putRest(ask: Ask3, id: string, { start, partSize }: { start: number; partSize: number }, body: Blob | string): Promise<void> {
  await ask("PUT", restKey(id), { headers: { "x-amz-meta-start": String(start), "x-amz-meta-part-size": String(partSize) }, body });
}

/**
 * Takes the pieces that come into parts, and sends each part when it is full, while the next one is being filled: two parts
 * on the local disk at most, none in memory. What does not fill a part is noted as the rest, also when the line breaks.
 */
export async function appendParts(ask: Ask3, folder: string, id: string, state: UploadState, pieces: AsyncIterable<Buffer>, most: number): Promise<{ came: number; more: boolean }> {
  let { uploadId } = state;
  let sent = state.parts.length;
  let spool = await openSpool(folder);
  let sending = Promise.resolve();
  let came = 0;

  const send = (full: Spool) => {
    const number = (sent += 1);
    sending = sending.then(async () => {
      uploadId ??= await beginParts(ask, wholeKey(id));
      await putPart(ask, wholeKey(id), uploadId, number, await full.blob());
    }).finally(() => full.close());
    sending.catch(() => {}); // it is awaited below
  };

  const take = async (piece: Buffer) => {
    for (let at = 0; at < piece.length;) {
      const next = piece.subarray(at, at + state.partSize - spool.length());
      await spool.write(next);
      at += next.length;
      if (spool.length() < state.partSize) continue;
      const full = spool;
      spool = await openSpool(folder);
      await sending; // one on its way, one being filled
      send(full);
    }
  };

  try {
    if (state.rest) for await (const piece of readObject(ask, restKey(id))) await spool.write(piece as Buffer);
    try {
      for await (const piece of pieces) {
        const taken = piece.subarray(0, most - came);
        await take(taken);
        came += taken.length;
        if (taken.length < piece.length) return { came, more: true };
      }
      return { came, more: false };
    } finally {
      await sending;
      if (spool.length() > 0) await putRest(ask, id, { start: sent * state.partSize, partSize: state.partSize }, await spool.blob());
    }
  } finally {
    await sending.catch(() => {});
    await spool.close();
  }
}
