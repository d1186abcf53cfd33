import type { Range } from "../store.ts";
import { type Ask3, S3Error } from "./client.ts";
import { valueOf, valuesOf } from "./xml.ts";

/** S3's multipart uploads: parts that become one object at the end, and until then are seen by nobody. */

export type Part = { number: number; etag: string; size: number };

/** @returns the id of the new multipart upload, which every other verb here wants */
export async function beginParts(ask: Ask3, key: string): Promise<string> {
  return valueOf(await (await ask("POST", key, { query: { uploads: "" } })).text(), "UploadId")!;
}

/** @returns the part's ETag, which the end wants */
export async function putPart(ask: Ask3, key: string, uploadId: string, number: number, body: Blob): Promise<string> {
  const { headers } = await ask("PUT", key, { query: { partNumber: String(number), uploadId }, body });
  return headers.get("etag")!;
}

/** Makes a part of bytes that lie in the bucket already. @param source the headers that name it @returns the part's ETag */
export async function copyPart(ask: Ask3, key: string, uploadId: string, number: number, source: Record<string, string>, { start, end }: Range): Promise<string> {
  const headers = { ...source, "x-amz-copy-source-range": `bytes=${start}-${end}` };
  return valueOf(await (await ask("PUT", key, { query: { partNumber: String(number), uploadId }, headers })).text(), "ETag")!;
}

/** The parts that have come, in their order. */
export async function listParts(ask: Ask3, key: string, uploadId: string): Promise<Part[]> {
  const parts: Part[] = [];
  for (let marker = "0", more = true; more;) {
    const answer = await (await ask("GET", key, { query: { uploadId, "part-number-marker": marker } })).text();
    for (const part of valuesOf(answer, "Part")) parts.push({ number: Number(valueOf(part, "PartNumber")), etag: valueOf(part, "ETag")!, size: Number(valueOf(part, "Size")) });
    more = valueOf(answer, "IsTruncated") === "true";
    marker = valueOf(answer, "NextPartNumberMarker") ?? "";
  }
  return parts;
}

/** Makes the object of the parts. @throws S3Error; the storage may say so late, with status 200 */
export async function endParts(ask: Ask3, key: string, uploadId: string, parts: { number: number; etag: string }[]): Promise<void> {
  const list = parts.map(({ number, etag }) => `<Part><PartNumber>${number}</PartNumber><ETag>${etag.replaceAll('"', "&quot;")}</ETag></Part>`).join("");
  const answer = await (await ask("POST", key, { query: { uploadId }, body: `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${list}</CompleteMultipartUpload>` })).text();
  const code = valueOf(answer, "Code");
  if (code) throw new S3Error(200, code, valueOf(answer, "Message") ?? "");
}

/** Lets go of an upload and of the parts that have come, which cost as long as they lie there. */
export async function giveUpParts(ask: Ask3, key: string, uploadId: string): Promise<void> {
  await ask("DELETE", key, { query: { uploadId } }).catch((error: unknown) => {
    if (!(error instanceof S3Error && error.status === 404)) throw error; // gone is gone
  });
}

/** Multipart uploads under way whose key begins so. */
export async function listUploads(ask: Ask3, prefix: string): Promise<{ key: string; uploadId: string; begunAt: Date }[]> {
  const found = [];
  let [key, id] = ["", ""];
  for (let more = true; more;) {
    const answer = await (await ask("GET", "", { query: { uploads: "", prefix, ...(key ? { "key-marker": key, "upload-id-marker": id } : {}) } })).text();
    for (const one of valuesOf(answer, "Upload")) found.push({ key: valueOf(one, "Key")!, uploadId: valueOf(one, "UploadId")!, begunAt: new Date(valueOf(one, "Initiated")!) });
    more = valueOf(answer, "IsTruncated") === "true";
    [key, id] = [valueOf(answer, "NextKeyMarker") ?? "", valueOf(answer, "NextUploadIdMarker") ?? ""];
  }
  return found;
}
