import { OpenAPIHono } from "@hono/zod-openapi";
import type { z } from "zod";
import { forbidden, notFound, Refusal, stale, unauthenticated } from "#lib/core/errors.ts";
import { issuesOf } from "#lib/core/issues.ts";
import { sameOrigin } from "#lib/core/origin.ts";
import { isStaff, type Viewer, viewerId } from "#lib/core/viewer.ts";
import { textUpTo } from "./body.ts";
import { describe } from "./describe.ts";
import type { Endpoint } from "./endpoint.ts";
import { once } from "./idempotency.ts";
import { problem } from "./problem.ts";
import { discard, receive, type ReceivedFile } from "./raw.ts";

/** Bytes of a JSON body at most. */
const maxBody = 1_000_000;

/**
 * Makes the whole API from the endpoints that the domains declare: routes, guards, parsing, errors, idempotency, ETags
 * and /openapi.json. `findViewer` says who asks (bearer token, else session cookie, else a guest).
 */
export function mount(endpoints: Endpoint[], findViewer: (request: Request) => Promise<Viewer>) {
  const app = new OpenAPIHono().basePath("/api/v1");
  for (const declared of endpoints) {
    app.openAPIRegistry.registerPath(describe(declared));
    app.on(declared.method.toUpperCase(), declared.path.replaceAll(/\{(\w+)\}/g, ":$1"), (c) =>
      answer(declared, c.req.raw, c.req.param() as Record<string, string>, findViewer),
    );
  }
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: { title: "Cluster", version: "1", description: "The interface, the API and the sockets call the same commands.", license: { name: "Proprietary", url: "https://cluster.example/licence" } },
    servers: [{ url: "/" }],
    tags: [...new Set(endpoints.map((e) => e.tag))].sort().map((name) => ({ name, description: `All that concerns ${name.toLowerCase()}.` })),
    security: [{ token: [] }, { session: [] }],
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer" });
  app.openAPIRegistry.registerComponent("securitySchemes", "session", { type: "apiKey", in: "cookie", name: "next-auth.session-token" });
  app.notFound((c) => problem(notFound(), localeOf(c.req.raw)));
  app.onError((error, c) => problem(error, localeOf(c.req.raw)));
  return app;
}

const localeOf = (request: Request) => (["ru", "be"] as const).find((l) => request.headers.get("accept-language")?.toLowerCase().startsWith(l)) ?? "en";

async function answer(declared: Endpoint, request: Request, params: Record<string, string>, findViewer: (request: Request) => Promise<Viewer>): Promise<Response> {
  let file: ReceivedFile | undefined;
  try {
    const viewer = await findViewer(request);
    guard(declared, viewer, request);
    if (declared.raw) file = await receive(request, declared.raw);
    const text = file ? "" : await readBody(request);
    const respond = () => run(declared, viewer, request, params, text, file);
    const key = declared.method === "post" ? request.headers.get("idempotency-key") : null;
    const owner = viewerId(viewer);
    if (!key || !owner) return await respond();
    const path = new URL(request.url).pathname;
    return await once(owner, key, { method: request.method, path, body: file?.sha256 ?? text, secret: declared.secret }, () => respond().catch((error) => problem(error, localeOf(request))));
  } catch (error) {
    const refused = problem(error, localeOf(request));
    if (refused.status === 413 || (declared.raw && !file)) refused.headers.set("connection", "close"); // the rest is not read: a browser would go on sending it
    return refused;
  } finally {
    if (file) await discard(file);
  }
}

function guard(declared: Endpoint, viewer: Viewer, request: Request) {
  if (declared.who !== "anyone" && viewer.kind !== "member") throw unauthenticated();
  if (declared.who === "staff" && !isStaff(viewer)) throw notFound(); // a stranger learns nothing
  const writes = declared.method !== "get";
  if (writes && viewer.kind === "member" && viewer.scope === "read") throw forbidden("token_scope");
  if (writes && viewer.kind === "member" && viewer.sessionId && !sameOrigin(request.headers)) throw forbidden("foreign_origin");
}

async function readBody(request: Request): Promise<string> {
  if (request.method === "GET" || request.method === "HEAD") return "";
  const text = await textUpTo(maxBody, request);
  if (text && !/^application\/([\w.-]+\+)?json\b/.test(request.headers.get("content-type") ?? "")) throw new Refusal("unsupported_type", "json_expected");
  return text;
}

async function run(declared: Endpoint, viewer: Viewer, request: Request, params: Record<string, string>, text: string, file?: ReceivedFile): Promise<Response> {
  const query = namesAndValues(new URL(request.url).searchParams);
  const input = {
    params: parse(declared.params, params, "not_found"),
    query: parse(declared.query, query, "malformed"),
    body: parse(declared.body, parseJson(text), "invalid"),
    rev: declared.ifMatch ? revOf(request) : 0,
    file,
  };
  const output = await (declared.run as (viewer: Viewer, input: unknown) => Promise<unknown>)(viewer, input);
  const status = declared.status ?? (declared.output ? 200 : 204);
  if (!declared.output) return new Response(null, { status });
  const shown = declared.output.parse(output); // never more than what is declared
  const headers = new Headers({ "content-type": "application/json", "cache-control": "private, no-store" });
  if (declared.rev) headers.set("etag", `"${declared.rev(shown)}"`);
  return new Response(JSON.stringify(shown), { status, headers });
}

/** A name that comes again (`?country=BY&country=RU`) becomes a list. */
const namesAndValues = (params: URLSearchParams) =>
  Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name).length > 1 ? params.getAll(name) : params.get(name)]));

function parse(schema: z.ZodObject | undefined, value: unknown, code: "not_found" | "malformed" | "invalid") {
  if (!schema) return {};
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  throw new Refusal(code, code, code === "not_found" ? [] : issuesOf(parsed.error));
}

function parseJson(text: string): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("malformed", "json_broken");
  }
}

function revOf(request: Request): number {
  const header = request.headers.get("if-match");
  if (header === null) throw new Refusal("stale", "if_match_missing");
  const rev = Number(/^(?:W\/)?"(\d{1,15})"$/.exec(header)?.[1] ?? "NaN");
  if (Number.isNaN(rev)) throw stale(); // none of our tags, so not of what is there now
  return rev;
}
