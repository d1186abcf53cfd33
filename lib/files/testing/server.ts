import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Viewer } from "#lib/core/viewer.ts";
import { filesHandler } from "../http.ts";

/** The door of files on a port of its own; `as` says who asks from now on. */
export async function aFilesServer(viewer: Viewer) {
  let asking = viewer;
  const handle = filesHandler(async () => asking);
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    as: (who: Viewer) => void (asking = who),
    close: () => new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
