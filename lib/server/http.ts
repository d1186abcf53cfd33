import type { IncomingMessage, ServerResponse } from "node:http";
import { findRequestViewer } from "#lib/auth/request.ts";
import { log } from "#lib/core/log.ts";
import type { Settings } from "#lib/core/settings.ts";
import { filesHandler, isFiles } from "#lib/files/http.ts";
import { answeredByLanguage } from "#lib/server/addresses.ts";
import { compress } from "#lib/server/compress.ts";
import { docs } from "#lib/server/docs.ts";
import { readiness, type Condition } from "#lib/server/health.ts";
import { mayReadMetrics, measure, registry } from "#lib/server/metrics.ts";
import type { PageDoors } from "#lib/server/page-doors.ts";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

type Options = {
  next: Handler;
  /** decides who may open a page (lib/server/page-doors.ts); none while developing, when pages are built as they are asked for */
  doors?: PageDoors;
  /** puts the Content-Security-Policy with its nonce on what Next answers (lib/server/csp) */
  secure: (request: IncomingMessage, response: ServerResponse) => void;
  settings: Pick<Settings, "METRICS_TOKEN" | "TRUST_PROXY">;
  condition: Condition;
};

/** Answers a request: the process's own addresses here, everything else by Next. */
export function httpHandler({ next, doors, secure, settings, condition }: Options): Handler {
  const ready = readiness(condition);
  const files = filesHandler(findRequestViewer);

  const own: Record<string, Handler> = {
    "/api/health": async (_, response) => json(response, 200, { status: "alive" }),
    "/api/ready": async (_, response) => {
      const answer = await ready();
      json(response, answer.status === "ready" ? 200 : 503, answer);
    },
    "/api/metrics": async (request, response) => {
      if (!mayReadMetrics(request, settings.METRICS_TOKEN, settings.TRUST_PROXY > 0)) return pages(request, response); // not there, to strangers
      response.setHeader("Content-Type", registry.contentType);
      response.end(await registry.metrics());
    },
  };

  const pages: Handler = async (request, response) => {
    if (answeredByLanguage(request, response) || (await doors?.(request, response))) return;
    secure(request, response);
    await next(request, response);
  };

  const choose = (request: IncomingMessage, path: string): Handler => {
    if (isGarbled(path)) return garbled;
    const mine = own[path];
    if (mine && (request.method === "GET" || request.method === "HEAD")) return mine;
    if (isFiles(path)) return files;
    return path === "/api/docs" || path.startsWith("/api/docs/") ? docs : pages;
  };

  return async (request, response) => {
    const path = pathOf(request);
    if (condition.phase === "stopping") response.setHeader("Connection", "close");
    if (!own[path]) measure(request, response, kindOf(path));
    compress(request, response);
    try {
      await choose(request, path)(request, response);
    } catch (error) {
      fail(response, error);
    }
  };
}

const garbled: Handler = async (_, response) => {
  response.writeHead(400, { "Content-Type": "text/plain; charset=utf-8" }).end("This address is garbled.\n");
};

function pathOf({ url = "/" }: IncomingMessage): string {
  const end = url.indexOf("?");
  return end === -1 ? url : url.slice(0, end);
}

/** Whether its percent signs spell no text: Next would take that for a fault of ours. */
function isGarbled(path: string): boolean {
  try {
    return decodeURIComponent(path).includes("\0");
  } catch {
    return true;
  }
}

function kindOf(path: string): "page" | "api" | "asset" {
  if (path.startsWith("/_next/")) return "asset";
  return path.startsWith("/api/") ? "api" : "page";
}

function json(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" });
  response.end(JSON.stringify(body));
}

function fail(response: ServerResponse, error: unknown) {
  log.error({ error }, "a request failed");
  if (response.headersSent) return void response.destroy();
  response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
  response.end("Something went wrong on our side.\n");
}
