import type { Server } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import type { Settings } from "#lib/core/settings.ts";
import { attachGateway } from "#lib/gateway/attach.ts";
import { watchFacts } from "#lib/notifications/watch.ts";
import type { Closers } from "#lib/server/closers.ts";
import { servePagesWithNonce } from "#lib/server/csp/serve.ts";
import { createDispatcher, sides as createSides } from "#lib/server/dispatcher.ts";
import { securityHeaders } from "#lib/server/headers.ts";
import type { Condition } from "#lib/server/health.ts";
import { httpHandler } from "#lib/server/http.ts";
import { pageDoors } from "#lib/server/page-doors.ts";
import { listen } from "#lib/server/port.ts";
import { revalidateOnFacts } from "#lib/server/revalidate.ts";
import { searchSources } from "#lib/server/search-sources.ts";
import { startWorker } from "#lib/worker/start.ts";
import { watchSearch } from "#lib/search/watch.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

const patience = 4_000; // milliseconds that requests are given to finish when the process stops

/**
 * Opens everything that people and programs come in by: pages and API (Next), sockets (the gateway),
 * and the worker behind them. Returns the port that it listens on.
 */
export async function openDoors(settings: Settings, dev: boolean, closers: Closers): Promise<number> {
  const condition: Condition = { phase: "starting", gateway: false };
  const sides = createSides();
  const { default: createNext } = await import("next"); // after NODE_ENV is set, which React reads when loaded
  const next = createNext({ dev, dir: root, hostname: settings.HOST, port: settings.PORT, httpServer: sides.next, quiet: true });
  closers.add("Next", () => next.close());
  await next.prepare();

  const dist = join(root, process.env.CLUSTER_DIST ?? ".next");
  const secure = servePagesWithNonce({ dist, https: settings.APP_URL.startsWith("https:"), dev });
  const server = createDispatcher({
    sides,
    handle: httpHandler({ next: next.getRequestHandler(), doors: dev ? undefined : pageDoors(dist), secure, settings, condition }),
    headers: securityHeaders(settings.APP_URL),
    proxies: settings.TRUST_PROXY,
    dev,
  });
  const gateway = attachGateway(sides.gateway);
  condition.gateway = true;
  const worker = await startWorker();
  const notifications = watchFacts();
  const search = watchSearch(searchSources);
  const stopRevalidating = revalidateOnFacts();
  closers.add("the doors", async () => {
    condition.phase = "stopping";
    await Promise.all([drain(server), gateway.close(), worker.stop(), notifications.stop(), search.stop()]);
    stopRevalidating();
  });

  const port = await listen(server, settings.PORT, settings.HOST);
  condition.phase = "ready";
  return port;
}

/** Takes no new connections, lets running requests finish, and then ends what is left. */
async function drain(server: Server) {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await Promise.race([closed, pause(patience, undefined, { ref: false })]);
  server.closeAllConnections();
}
