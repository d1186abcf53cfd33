import { createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import { listen, refuseTakenPort } from "#lib/server/port.ts";

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

const aServer = () => servers[servers.push(createServer()) - 1]!;

test("a taken port is named, with the way to choose another", async () => {
  const port = await listen(aServer(), 0, "127.0.0.1");
  const words = new RegExp(`Port ${port} on 127.0.0.1 is taken .* PORT=${port + 1} npm start`);

  await expect(refuseTakenPort(port, "127.0.0.1")).rejects.toThrow(words);
  await expect(listen(aServer(), port, "127.0.0.1")).rejects.toThrow(words);
});

test("a free port is let be", async () => {
  const port = await listen(aServer(), 0, "127.0.0.1");
  servers.splice(0).forEach((server) => server.close());
  await expect(refuseTakenPort(port, "127.0.0.1")).resolves.toBeUndefined();
});

test("an address of another computer is refused in words", async () => {
  await expect(refuseTakenPort(0, "192.0.2.1")).rejects.toThrow("HOST 192.0.2.1 is not an address of this computer");
});
