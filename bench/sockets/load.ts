import { io, type Socket } from "socket.io-client";
import { v7 } from "uuid";

/** Where to connect, with whose headers, and the conversation to talk in. */
export type Place = { url: string; conversationId: string; headers: (n: number) => Record<string, string> };

const body = "Good day, colleagues. The sample has arrived; the first pictures will be ready tomorrow.";

export async function connectAll(place: Place, count: number): Promise<Socket[]> {
  const sockets = Array.from({ length: count }, (_, n) => io(place.url, { transports: ["websocket"], forceNew: true, reconnection: false, extraHeaders: place.headers(n) }));
  await Promise.all(sockets.map((socket) => new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  })));
  return sockets;
}

const send = (socket: Socket, { conversationId }: Place, more = "") =>
  socket.timeout(10_000).emitWithAck("message:send", { conversationId, clientId: v7(), body: body + more }) as Promise<{ ok: boolean }>;

/** Each connection sends its next message when the last is acknowledged. @returns acknowledgements a second */
export async function sendsPerSecond(place: Place, senders: number, milliseconds: number): Promise<number> {
  const sockets = await connectAll(place, senders);
  let acknowledged = 0;
  const start = performance.now();
  await Promise.all(sockets.map(async (socket) => {
    while (performance.now() - start < milliseconds) {
      if ((await send(socket, place)).ok) acknowledged += 1;
    }
  }));
  const seconds = (performance.now() - start) / 1000;
  for (const socket of sockets) socket.disconnect();
  return acknowledged / seconds;
}

/**
 * A few talk at once into a room that many hear.
 * @returns deliveries a second, and the 99th percentile of milliseconds from sending to hearing
 */
export async function fanOut(place: Place, listeners: number, talkers: number, milliseconds: number): Promise<{ perSecond: number; p99: number }> {
  const sockets = await connectAll(place, listeners);
  await Promise.all(sockets.map((socket) => socket.emitWithAck("conversation:open", { conversationId: place.conversationId })));
  const delays: number[] = [];
  let heard = () => {};
  for (const socket of sockets) {
    socket.on("message:new", (message: { body: string }) => {
      delays.push(performance.now() - Number(message.body.split("@").at(-1)));
      heard();
    });
  }
  let sent = 0;
  const start = performance.now();
  await Promise.all(sockets.slice(0, talkers).map(async (socket) => {
    while (performance.now() - start < milliseconds) {
      sent += 1;
      await send(socket, place, ` @${performance.now()}`);
    }
  }));
  await new Promise<void>((resolve) => {
    heard = () => void (delays.length >= sent * listeners && resolve());
    heard();
  });
  const seconds = (performance.now() - start) / 1000;
  for (const socket of sockets) socket.disconnect();
  delays.sort((a, b) => a - b);
  return { perSecond: delays.length / seconds, p99: delays[Math.floor(delays.length * 0.99)]! };
}
