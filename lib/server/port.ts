import { once } from "node:events";
import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";
import { portTaken, StartRefused } from "#lib/server/words.ts";

/** Asks before the long work of starting whether the port is free. @throws StartRefused when it is not */
export async function refuseTakenPort(port: number, host: string): Promise<void> {
  const probe = createServer();
  await listen(probe, port, host);
  probe.close();
  await once(probe, "close");
}

/** Listens, and gives the port: the one asked for, or with 0 the one found. @throws StartRefused */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen({ port, host, backlog: 1024 });
  await once(server, "listening").catch((error: NodeJS.ErrnoException) => {
    throw inWords(error, port, host);
  });
  return (server.address() as AddressInfo).port;
}

function inWords(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === "EADDRINUSE") return portTaken(port, host);
  if (error.code === "EACCES") return new StartRefused(`Only root may listen on port ${port}. Choose one above 1023: PORT=3000 npm start`);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return new StartRefused(`HOST ${host} is not an address of this computer. Use 127.0.0.1 (only this computer), or 0.0.0.0 (everybody).`);
  }
  return error;
}
