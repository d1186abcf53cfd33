import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { notFound } from "#lib/core/errors.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { isInline, type PictureSize } from "../labels.ts";
import { findFile, findVariant, type FoundFile } from "../queries.ts";
import { store } from "../store.ts";
import { charsetOf } from "./charset.ts";
import { rangeOf } from "./range.ts";

type Bytes = { sha256: string; size: number; mediaType: string; name: string };

// Even if a browser took a file for a page, it could do nothing: no scripts, no forms, an origin of its own.
const policy = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox";
// A browser's own reader of PDFs does not start in a sandboxed document; what a PDF runs, it runs in that reader, not in our origin.
const policyOfPdf = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

/**
 * Gives a file, or one size of a picture, to a viewer who may see it. Ranges and ETags as in RFC 9110.
 * @throws Refusal *not found*
 */
export async function serve(viewer: Viewer, request: IncomingMessage, response: ServerResponse, { id, name }: { id: string; name: string }): Promise<void> {
  const file = await findFile(viewer, id);
  if (!file) throw notFound();
  const bytes = (await variantOf(file, name)) ?? file;
  const etag = `"${bytes.sha256}"`;
  response.setHeader("ETag", etag);
  response.setHeader("Cache-Control", file.everybody ? "public, max-age=31536000, immutable, no-transform" : `private, ${bytes === file ? "no-cache" : "max-age=3600"}, no-transform`); // who may see it no more is asked each time
  response.setHeader("Content-Security-Policy", bytes.mediaType === "application/pdf" ? policyOfPdf : policy);
  if (bytes.mediaType === "application/pdf") response.setHeader("X-Frame-Options", "SAMEORIGIN"); // our own pages show it in a frame
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("Accept-Ranges", "bytes");
  if (request.headers["if-none-match"]?.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag)) return void response.writeHead(304).end();
  response.setHeader("Content-Type", bytes.mediaType === "text/plain" ? `text/plain; charset=${await charsetOf(bytes)}` : bytes.mediaType);
  response.setHeader("Content-Disposition", disposition(bytes));
  await send(request, response, bytes, etag);
}

async function variantOf(file: FoundFile, name: string): Promise<Bytes | null> {
  const size = /^(small|medium|large)\.webp$/.exec(name)?.[1] as PictureSize | undefined;
  const found = size && (await findVariant(file.id, size));
  if (size && !found && file.width !== null) throw notFound();
  return found ? { ...found, mediaType: "image/webp", name: file.name.replace(/(\.[^.]*)?$/, ".webp") } : null;
}

/** What a browser cannot run it may show; the rest is saved. RFC 6266 with the name in RFC 8187. */
function disposition({ mediaType, name }: Bytes): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${isInline(mediaType) ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

async function send(request: IncomingMessage, response: ServerResponse, { sha256, size }: Bytes, etag: string) {
  const fresh = request.headers["if-range"] === undefined || request.headers["if-range"] === etag;
  const range = fresh ? rangeOf(request.headers.range, size) : null;
  if (range === "unsatisfiable") return void response.writeHead(416, { "Content-Range": `bytes */${size}` }).end();
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.writeHead(range ? 206 : 200, { "Content-Length": end - start + 1, ...(range ? { "Content-Range": `bytes ${start}-${end}/${size}` } : {}) });
  if (request.method === "HEAD" || size === 0) return void response.end();
  await pipeline(store().read(sha256, { start, end }), response).catch((error: NodeJS.ErrnoException) => {
    response.destroy();
    if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") throw error; // they went away
  });
}
