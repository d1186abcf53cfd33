/*
 * A whole server as one process: embedded Postgres, schema, gateway. For tests that kill it. `node server.ts <dataDir>
 * <port>` prints one line of JSON when it is open.
 */
import { createServer } from "node:http";
import { migrate } from "#db/migrate.ts";
import { startEmbeddedPostgres } from "#lib/server/postgres/start.ts";
import { attachGateway } from "../attach.ts";

const [dataDir, port] = process.argv.slice(2);
const { appUrl, ownerUrl, stop } = await startEmbeddedPostgres({ dataDir: dataDir! });
await migrate({ ownerUrl, appUrl });
process.env.DATABASE_URL = appUrl;

const server = createServer((_, response) => response.end());
const gateway = attachGateway(server, { limits: { writes: { points: 10_000, seconds: 1 }, all: { points: 10_000, seconds: 1 } } });
server.listen(Number(port), "127.0.0.1", () => process.stdout.write(`${JSON.stringify({ appUrl })}\n`));

process.on("SIGTERM", () => void end());

async function end() {
  server.close();
  await gateway.close();
  await stop();
  process.exit(0);
}
