import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export type Line = { origin: string; cut: () => void; mend: () => void; close: () => void };

/** A line to the server that can be cut in the middle of anything and mended again: every byte goes through it. */
export async function aLine(origin: string): Promise<Line> {
  const { port: far, hostname } = new URL(origin);
  const held = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    if (!whole) return near.destroy();
    const beyond = connect(Number(far), "127.0.0.1");
    for (const [one, other] of [[near, beyond], [beyond, near]] as const) {
      held.add(one);
      one.on("error", () => other.destroy()).on("close", () => (held.delete(one), other.destroy()));
    }
    near.pipe(beyond).pipe(near);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");

  const cut = () => {
    whole = false;
    for (const socket of held) socket.destroy();
  };
  return {
    origin: `http://${hostname}:${(server.address() as AddressInfo).port}`,
    cut,
    mend: () => (whole = true),
    close: () => (cut(), server.close()),
  };
}
