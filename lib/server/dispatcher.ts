import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { settleClientAddress } from "#lib/server/client-address.ts";
import type { Handler } from "#lib/server/http.ts";

/** Where each library hangs its listeners. Neither listens on a port; what is theirs is handed on to them. */
export type Sides = { gateway: Server; next: Server };

export const sides = (): Sides => ({ gateway: createServer(), next: createServer() });

export type DispatchOptions = {
  sides: Sides;
  /** what is not the gateway's */
  handle: Handler;
  /** set on every answer */
  headers: (response: ServerResponse) => void;
  /** how many proxies of ours stand before the server */
  proxies: number;
  /** whether Next takes WebSockets: for reloading while developing */
  dev: boolean;
};

/**
 * The one server of the process and its one dispatcher. Socket.IO and Next would each hang an
 * `upgrade` listener on a shared server and each end the other's connections; so each gets a server
 * of its own that never listens, and what comes in is handed to the right one.
 */
export function createDispatcher({ sides, handle, headers, proxies, dev }: DispatchOptions): Server {
  const server = createServer((request, response) => {
    settleClientAddress(request, proxies);
    headers(response);
    if (isGateways(request)) sides.gateway.emit("request", request, response);
    else void handle(request, response);
  });

  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on("error", () => socket.destroy()); // a client that is gone is no news
    settleClientAddress(request, proxies);
    if (isGateways(request)) sides.gateway.emit("upgrade", request, socket, head);
    else if (dev) sides.next.emit("upgrade", request, socket, head);
    else socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  });

  server.keepAliveTimeout = 65_000; // longer than the usual proxy's, which would else meet closed connections
  return server;
}

function isGateways({ url = "" }: IncomingMessage): boolean {
  return url.startsWith("/socket.io/");
}
