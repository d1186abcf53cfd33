import type { IncomingMessage, ServerResponse } from "node:http";
import { problem } from "#lib/api/problem.ts";
import { notFound } from "#lib/core/errors.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { negotiateLocale } from "#lib/i18n/locales.ts";
import { serve } from "./http/serve.ts";
import { tus, uploadsPath } from "./http/tus.ts";

/** Whether a path is of files: large bodies that must not go through Next. */
export const isFiles = (path: string) => path.startsWith("/api/files/");

/**
 * Answers everything below /api/files: uploads as they come in, files as they go out. Bytes are streamed both ways; none
 * of it is held in memory.
 * @param findViewer says who asks, by the headers alone
 */
export const filesHandler = (findViewer: (request: Request) => Promise<Viewer>) => async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  try {
    const path = decodeURIComponent((request.url ?? "/").split("?")[0]!);
    const viewer = await findViewer(headersOnly(request));
    if (path === uploadsPath || path.startsWith(`${uploadsPath}/`)) return await tus(viewer, request, response, path);
    const [, id, name] = /^\/api\/files\/([\da-f-]{36})\/([^/]+)$/.exec(path) ?? [];
    if (!id || !name || (request.method !== "GET" && request.method !== "HEAD")) throw notFound();
    await serve(viewer, request, response, { id, name });
  } catch (error) {
    await refuse(error, request, response);
  }
};

/**
 * The request without its body, as the tools for credentials read it. The pieces of an upload are not counted as writes,
 * for there are thousands of them: how much may come was settled when it began.
 */
function headersOnly({ method = "GET", headers }: IncomingMessage): Request {
  const plain = Object.entries(headers).filter((entry): entry is [string, string] => typeof entry[1] === "string" && !/^(connection|transfer-encoding|content-length|expect|upgrade|keep-alive|te|trailer)$/.test(entry[0]));
  return new Request("http://localhost/", { method: method === "PATCH" ? "GET" : method, headers: plain });
}

async function refuse(error: unknown, request: IncomingMessage, response: ServerResponse) {
  const answer = problem(error, negotiateLocale(request.headers["accept-language"]));
  if (response.headersSent) return void response.destroy();
  for (const name of ["ETag", "Content-Disposition", "Accept-Ranges"]) response.removeHeader(name);
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  if (!request.complete) response.setHeader("Connection", "close"); // the rest is not read
  response.writeHead(answer.status).end(request.method === "HEAD" ? undefined : await answer.text());
}
