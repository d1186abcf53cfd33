import type { Ask3 } from "./client.ts";
import { headObject } from "./objects.ts";
import { listParts, listUploads, type Part } from "./parts.ts";

/*
 * An upload on its way lies in the bucket as
 *   incoming/<id>        a multipart upload of parts of one size; the object itself once all is put together
 *   incoming/<id>.rest   what has come after the last part, with notes: where it begins, and how large parts are
 * The rest is written when a line breaks. One that does not begin where the parts end is of an earlier moment and counts
 * for nothing, so that there is no moment at which the two disagree.
 */

/** Under which keys an upload lies; see above. */
export const wholeKey = (id: string) => `incoming/${id}`;
export const restKey = (id: string) => `incoming/${id}.rest`;

export type UploadState = {
  /** bytes that have come */
  offset: number;
  /** put together already, under `wholeKey` */
  together: boolean;
  partSize: number;
  uploadId: string | null;
  parts: Part[];
  /** bytes of the rest that count */
  rest: number;
};

/** At most 900 parts: S3 allows 10,000, others 1,000. All but the last have one size, which some storages insist on. */
export const partSizeOf = (length: number) => Math.max(8, Math.ceil(length / 900 / 2 ** 20)) * 2 ** 20;

/** Where an upload stands; null when there is none. */
export async function findState(ask: Ask3, id: string): Promise<UploadState | null> {
  const [whole, rest, uploads] = await Promise.all([headObject(ask, wholeKey(id)), headObject(ask, restKey(id)), listUploads(ask, wholeKey(id))]);
  if (whole) return { offset: whole.size, together: true, partSize: 0, uploadId: null, parts: [], rest: 0 };
  if (!rest) return null;
  const begun = await Promise.all(uploads.filter(({ key }) => key === wholeKey(id)).map(async ({ uploadId }) => ({ uploadId, parts: await listParts(ask, wholeKey(id), uploadId) })));
  const { uploadId, parts } = begun.toSorted((a, b) => b.parts.length - a.parts.length)[0] ?? { uploadId: null, parts: [] }; // a beginning that was tried again may be there twice
  const inParts = parts.reduce((sum, { size }) => sum + size, 0);
  const counts = Number(rest.meta("start")) === inParts ? rest.size : 0;
  return { offset: inParts + counts, together: false, partSize: Number(rest.meta("part-size")), uploadId, parts, rest: counts };
}
