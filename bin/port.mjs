import { createServer } from "node:net";
import { Refused } from "./words.mjs";

/**
 * Asks early whether the port is free. What else can be wrong with it the server says itself
 * (lib/server/port.ts), which asks again.
 */
export async function refuseTakenPort() {
  const { PORT: port = "3000", HOST: host = "127.0.0.1" } = process.env;
  const probe = createServer();
  const code = await new Promise((resolve) => {
    probe.once("error", (error) => resolve(error.code));
    probe.listen({ port: Number(port), host }, () => probe.close(() => resolve(undefined)));
  });
  if (code !== "EADDRINUSE") return;
  throw new Refused(`Port ${port} on ${host} is taken by another program (perhaps Cluster is already running). Stop it, or choose another port: PORT=${Number(port) + 1} npm start`);
}
