import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { isLoopback } from "#lib/core/loopback.ts";

/** The counters of this process, in Prometheus's format. */
export const registry = new Registry();

collectDefaultMetrics({ register: registry });

const requests = new Histogram({
  name: "http_request_duration_seconds",
  help: "Time from a request's arrival to the end of its answer",
  labelNames: ["method", "kind", "status"],
  buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
  registers: [registry],
});

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Counts one request when its answer is over. Labels are few, so that nobody can fill the memory with them. */
export function measure(request: IncomingMessage, response: ServerResponse, kind: "page" | "api" | "asset"): void {
  const started = performance.now();
  response.once("close", () => {
    const method = methods.has(request.method ?? "") ? request.method! : "other";
    requests.observe({ method, kind, status: response.writableFinished ? response.statusCode : "aborted" }, (performance.now() - started) / 1000);
  });
}

/**
 * Who may read the metrics: whoever knows METRICS_TOKEN (`Authorization: Bearer`), and programs on this
 * computer, unless a proxy on it stands between, whose own address says nothing.
 */
export function mayReadMetrics(request: IncomingMessage, token: string | undefined, throughProxy: boolean): boolean {
  if (token && sameText(request.headers.authorization ?? "", `Bearer ${token}`)) return true;
  return !throughProxy && isLoopback(request.socket.remoteAddress);
}

function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
