import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { encode } from "next-auth/jwt";
import { io, type Socket } from "socket.io-client";
import { sessionCookieName } from "#lib/auth/cookie.ts";
import type { ClientEvents, ServerEvents } from "#lib/discussion/protocol.ts";
import { attachGateway } from "../attach.ts";

export type TestSocket = Socket<ServerEvents, ClientEvents>;

/** A gateway on a port of its own, with real sockets to it: `connect` for who has a session, `open` for anything else. */
export async function openGateway(options: Parameters<typeof attachGateway>[1] = {}) {
  process.env.NEXTAUTH_SECRET ??= "a secret for tests, long enough to be one";
  const server = createServer((_, response) => response.end("not the gateway"));
  const gateway = attachGateway(server, options);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sockets: TestSocket[] = [];
  const open = (more: Parameters<typeof io>[1]) => {
    const socket: TestSocket = io(url, { transports: ["websocket"], forceNew: true, reconnection: false, ...more });
    sockets.push(socket);
    return socket;
  };
  return {
    url,
    gateway,
    open,
    connect: async (sessionId: string, more: Parameters<typeof io>[1] = {}) => connected(open({ extraHeaders: { origin: url, cookie: await cookieOf(sessionId) }, ...more })),
    async close() {
      for (const socket of sockets) socket.disconnect();
      await gateway.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The session cookie as sign-in sets it. */
export async function cookieOf(sessionId: string) {
  const value = await encode({ token: { sid: sessionId }, secret: process.env.NEXTAUTH_SECRET ?? "" });
  return `${sessionCookieName()}=${value}`;
}

/** The socket once it is connected. @throws what the server refused it with */
export const connected = (socket: TestSocket) =>
  new Promise<TestSocket>((resolve, reject) => {
    socket.once("connect", () => resolve(socket));
    socket.once("connect_error", reject);
  });

/** The next such event. */
export const next = <E extends keyof ServerEvents>(socket: TestSocket, event: E) =>
  new Promise<Parameters<ServerEvents[E]>[0]>((resolve) => socket.once(event, resolve as never));

/** Milliseconds from now until the connection is gone. */
export const untilGone = (socket: TestSocket) => {
  const start = performance.now();
  return new Promise<number>((resolve) => socket.once("disconnect", () => resolve(performance.now() - start)));
};
