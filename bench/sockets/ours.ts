/* The product's gateway alone in a process: Postgres from DATABASE_URL, no limits. Prints its port. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { attachGateway } from "#lib/gateway/attach.ts";

const none = { points: 1_000_000, seconds: 1 };
const server = createServer();
attachGateway(server, { limits: { writes: none, all: none } });
server.listen(0, "127.0.0.1", () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
