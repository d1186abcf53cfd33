import type { IncomingMessage } from "node:http";

type Turn = { request: IncomingMessage | undefined; over: Promise<void> };
const turns = new Map<string, Turn>();

/**
 * One request at a time writes an upload. A new one ends the one before: when a line breaks silently the server still
 * listens on it, while the sender has come back on another. Call the answer when done.
 */
export async function takeTurn(id: string, request?: IncomingMessage): Promise<() => void> {
  for (let before = turns.get(id); before; before = turns.get(id)) {
    if (!before.request?.complete) before.request?.destroy(); // one that has come whole is only being answered
    await before.over;
  }
  const { promise, resolve } = Promise.withResolvers<void>();
  turns.set(id, { request, over: promise });
  return () => {
    turns.delete(id);
    resolve();
  };
}
