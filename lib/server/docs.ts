import { createReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const swagger = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
const files: Record<string, string> = { "swagger-ui.css": "text/css", "swagger-ui-bundle.js": "text/javascript" };

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Cluster API</title><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="docs"></div><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;

const start = `SwaggerUIBundle({ url: "/api/v1/openapi.json", dom_id: "#docs", deepLinking: true, validatorUrl: null });`;

// The viewer draws its icons as data: pictures and sets styles on elements; scripts come from here only.
const policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Shows the API's description at /api/docs, with Swagger UI out of its package: no third-party request. */
export async function docs(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = (URL.parse(request.url ?? "", "http://host")?.pathname ?? "").replace(/^\/api\/docs\/?/, "");
  response.setHeader("content-security-policy", policy);
  if (file === "") return void response.setHeader("content-type", "text/html; charset=utf-8").end(page);
  if (file === "start.js") return void response.setHeader("content-type", "text/javascript").end(start);
  const type = files[file];
  if (!type) return void response.writeHead(404).end();
  response.setHeader("content-type", type).setHeader("cache-control", "public, max-age=86400");
  createReadStream(join(swagger, file)).pipe(response);
}
