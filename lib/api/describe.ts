import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import type { Endpoint } from "./endpoint.ts";

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "Problem", description: "RFC 9457" });

const fileSchema = z.string().meta({ format: "binary", description: "The file itself" });

/** An endpoint as OpenAPI 3.1, with the problems that its kind of door may answer. */
export function describe(declared: Endpoint) {
  const problems = (status: number, description: string) => ({ [status]: { description, content: { "application/problem+json": { schema: problemSchema } } } });
  const status = declared.status ?? (declared.output ? 200 : 204);
  const headers = [
    ...(declared.ifMatch ? [z.object({ "if-match": z.string().meta({ description: "The ETag of what was read" }) })] : []),
    ...(declared.method === "post" ? [z.object({ "idempotency-key": z.string().max(200).optional() })] : []),
  ][0];
  return createRoute({
    method: declared.method,
    path: declared.path,
    operationId: operationId(declared),
    summary: declared.summary,
    tags: [declared.tag],
    ...(declared.who === "anyone" ? { security: [] } : {}),
    request: {
      ...(declared.params ? { params: declared.params } : {}),
      ...(declared.query ? { query: declared.query } : {}),
      ...(headers ? { headers } : {}),
      ...(declared.raw ? { body: { required: true, content: Object.fromEntries(declared.raw.types.map((type) => [type, { schema: fileSchema }])) } } : {}),
      ...(declared.body ? { body: { required: true, content: { "application/json": { schema: declared.body } } } } : {}),
    },
    responses: {
      [status]: declared.output ? { description: "Done", content: { "application/json": { schema: declared.output } } } : { description: "Done" },
      ...problems(400, "Malformed"),
      ...(declared.who === "anyone" ? {} : problems(401, "Not signed in")),
      ...problems(403, "May not"),
      ...problems(404, "Not there, or not yours to see"),
      ...(declared.method === "get" ? {} : { ...problems(409, "Conflict"), ...problems(422, "Invalid") }),
      ...(declared.ifMatch ? problems(412, "Stale") : {}),
      ...(declared.raw ? { ...problems(413, "Too large"), ...problems(415, "Unsupported type") } : {}),
      ...problems(429, "Too many requests"),
    },
  });
}

const operationId = ({ method, path }: Endpoint) =>
  method + path.split(/[/{}-]+/).filter(Boolean).map((part) => part[0]!.toUpperCase() + part.slice(1)).join("");
