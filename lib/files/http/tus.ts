import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { forbidden, notFound, Refusal } from "#lib/core/errors.ts";
import { sameOrigin } from "#lib/core/origin.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { beginUpload, cancelUpload, findUpload, finishUpload, type Upload } from "../commands/uploads.ts";
import { maxUploadBytes } from "../queries.ts";
import { store } from "../store.ts";
import { takeTurn } from "./turns.ts";

/** Where uploads begin. */
export const uploadsPath = "/api/files/uploads";

const version = "1.0.0";

/**
 * Resumable uploads by the tus protocol 1.0.0 (https://tus.io/protocols/resumable-upload), core with creation,
 * termination and expiration. An upload belongs to the member who began it; when the last byte has come there is a file of
 * the same id.
 * @throws Refusal for everything that must not be; the caller answers it
 */
export async function tus(viewer: Viewer, request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  response.setHeader("Tus-Resumable", version);
  response.setHeader("Cache-Control", "no-store");
  if (request.method === "OPTIONS") return describe(response);
  if (request.headers["tus-resumable"] !== version) {
    response.setHeader("Tus-Version", version);
    throw new Refusal("stale", "files.tus_version");
  }
  const member = requireWriter(viewer);
  if (member.sessionId && !sameOrigin(new Headers({ origin: request.headers.origin ?? "", host: request.headers.host ?? "" }))) throw forbidden("foreign_origin");
  const id = path.slice(uploadsPath.length + 1);
  if (request.method === "POST" && id === "") return create(viewer, request, response);
  if (!z.uuid().safeParse(id).success) throw notFound();
  if (request.method === "HEAD") return tell(viewer, id, response);
  if (request.method === "PATCH") return goOn(viewer, id, request, response);
  if (request.method === "DELETE") return giveUp(viewer, id, response);
  throw notFound();
}

function describe(response: ServerResponse) {
  response.writeHead(204, { "Tus-Version": version, "Tus-Extension": "creation,expiration,termination", "Tus-Max-Size": maxUploadBytes() }).end();
}

async function create(viewer: Viewer, { headers }: IncomingMessage, response: ServerResponse) {
  const length = Number(/^\d{1,15}$/.exec(String(headers["upload-length"]))?.[0] ?? NaN);
  if (Number.isNaN(length)) throw new Refusal("malformed", "files.tus_length");
  const upload = await beginUpload(viewer, { name: nameIn(headers["upload-metadata"]), length });
  if (length === 0) await finishUpload(viewer, upload);
  response.writeHead(201, { Location: `${uploadsPath}/${upload.id}`, "Upload-Offset": 0, "Upload-Expires": upload.expiresAt.toUTCString() }).end();
}

/** `filename <base64>,filetype <base64>`; only the name is of interest. */
function nameIn(metadata: string | string[] | undefined): string {
  const pairs = String(metadata ?? "").split(",").map((pair) => pair.trim().split(" "));
  const value = pairs.find(([key]) => key === "filename" || key === "name")?.[1] ?? "";
  if (!/^[A-Za-z\d+/]*={0,2}$/.test(value) || value.length > 4000) throw new Refusal("malformed", "files.tus_metadata");
  return Buffer.from(value, "base64").toString("utf8");
}

async function tell(viewer: Viewer, id: string, response: ServerResponse) {
  const done = await takeTurn(id); // whoever asks has lost the line on which the last bytes came
  try {
    const upload = await mine(viewer, id);
    const offset = await settled(viewer, upload);
    response.writeHead(200, { "Upload-Offset": offset, "Upload-Length": upload.length, "Upload-Expires": upload.expiresAt.toUTCString() }).end();
  } finally {
    done();
  }
}

async function goOn(viewer: Viewer, id: string, request: IncomingMessage, response: ServerResponse) {
  if (request.headers["content-type"] !== "application/offset+octet-stream") throw new Refusal("unsupported_type", "files.tus_type");
  await mine(viewer, id); // before another's upload is interrupted
  const done = await takeTurn(id, request);
  try {
    const upload = await mine(viewer, id);
    const offset = await settled(viewer, upload);
    if (String(offset) !== request.headers["upload-offset"]) throw new Refusal("conflict", "files.tus_offset");
    const { came, more } = await store().incoming.append(id, request as AsyncIterable<Buffer>, upload.length - offset);
    if (more) throw new Refusal("too_large", "file_too_large");
    if (offset + came === upload.length) await finishUpload(viewer, upload);
    response.writeHead(204, { "Upload-Offset": offset + came, "Upload-Expires": upload.expiresAt.toUTCString() }).end();
    await Promise.race([once(response, "finish"), once(response, "close")]);
  } catch (error) {
    if (!request.destroyed || request.complete) throw error;
    response.destroy(); // the line broke: nobody hears an answer
  } finally {
    done();
  }
}

async function giveUp(viewer: Viewer, id: string, response: ServerResponse) {
  await mine(viewer, id);
  const done = await takeTurn(id);
  try {
    await cancelUpload(viewer, id);
    response.writeHead(204).end();
  } finally {
    done();
  }
}

async function mine(viewer: Viewer, id: string): Promise<Upload> {
  const upload = await findUpload(viewer, id);
  if (!upload) throw notFound();
  return upload;
}

/** How much has come. Finishes what a crash left between the last byte and the file. */
async function settled(viewer: Viewer, upload: Upload): Promise<number> {
  if (upload.finishedAt) return upload.length;
  const offset = (await store().incoming.offsetOf(upload.id)) ?? upload.length; // none: gone into the store, and then the power was cut; or never heard of, which finishing finds out
  if (offset === upload.length) await finishUpload(viewer, upload);
  return offset;
}
