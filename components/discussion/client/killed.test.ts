import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { eq } from "drizzle-orm";
import { io } from "socket.io-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database } from "#db/client.ts";
import { aChannel } from "#db/factories/discussion.ts";
import { aSession } from "#db/factories/members.ts";
import { messages } from "#db/schema/discussion.ts";
import { members } from "#db/schema/members.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { cookieOf } from "#lib/gateway/testing/open.ts";
import { comeBack } from "#components/shell/socket.ts";
import type { DiscussionSocket } from "./ask.ts";
import { Conversation } from "./conversation.ts";

const each = 60; // messages of each of four clients
const ownDatabase = process.env.DATABASE_URL;
const secret = "a secret for tests, long enough to be one";

let dataDir: string;
let port: number;
let server: ChildProcess;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = secret;
  dataDir = await mkdtemp(join(tmpdir(), "cluster-killed-"));
  const probe = createServer().listen(0);
  await once(probe, "listening");
  port = (probe.address() as AddressInfo).port;
  probe.close();
  await start();
});

afterAll(async () => {
  await closeDatabase();
  server.kill("SIGTERM");
  await once(server, "exit");
  process.env.DATABASE_URL = ownDatabase;
  await rm(dataDir, { recursive: true, force: true });
});

async function start() {
  const script = new URL("../../../lib/gateway/testing/server.ts", import.meta.url).pathname;
  server = spawn(process.execPath, [script, dataDir, String(port)], { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, NEXTAUTH_SECRET: secret } });
  for await (const line of createInterface({ input: server.stdout! })) {
    if (!line.startsWith("{")) continue;
    process.env.DATABASE_URL = JSON.parse(line).appUrl;
    return;
  }
}

async function kill({ postgresToo }: { postgresToo: boolean }) {
  await closeDatabase(); // ours, not the server's
  const gone = once(server, "exit");
  server.kill("SIGKILL");
  if (postgresToo) process.kill(Number((await readFile(join(dataDir, "postgres/postmaster.pid"), "utf8")).split("\n")[0]), "SIGKILL");
  await gone;
}

/** The browser's own queue and connection, over a storage in memory that notes what was acknowledged. */
async function aClient(viewer: MemberViewer, conversationId: string) {
  const [row] = await database().select().from(members).where(eq(members.id, viewer.memberId));
  const { session } = await aSession(row!);
  const url = `http://127.0.0.1:${port}`;
  const socket: DiscussionSocket = io(url, {
    forceNew: true, transports: ["websocket"], reconnectionDelay: 100, reconnectionDelayMax: 500, extraHeaders: { cookie: await cookieOf(session.id), origin: url },
  });
  comeBack(socket);
  const kept = new Map<string, string>();
  const acknowledged: string[] = [];
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void (kept.delete(key) && acknowledged.push(key.split(":").at(-1)!)),
    key: (n: number) => [...kept.keys()][n] ?? null,
    get length() {
      return kept.size;
    },
  };
  const me = { id: viewer.memberId, name: viewer.name, handle: viewer.handle };
  const conversation = new Conversation({ conversationId, me, initial: { messages: [], lastRev: 0 }, socket, store, fetchEarlier: async () => ({ messages: [], more: false }) });
  return { conversation, socket, acknowledged };
}

test("kill -9 in the middle of sends: nothing acknowledged is lost, nothing doubled, clients heal by themselves", async () => {
  const channel = await aChannel({ people: 4 });
  const clients = await Promise.all(channel.members.map((viewer) => aClient(viewer, channel.conversation.id)));
  const acknowledged = () => clients.flatMap((client) => client.acknowledged);
  const talk = clients.map(async ({ conversation }, n) => {
    for (let i = 0; i < each; i += 1) {
      conversation.send(`${n}:${i}`);
      await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 20)); // people write at their own pace
    }
  });

  for (const [after, postgresToo] of [[each / 2, false], [each * 2, true]] as const) {
    await expect.poll(() => acknowledged().length, { timeout: 30_000, interval: 2 }).toBeGreaterThan(after);
    await kill({ postgresToo });
    const promised = acknowledged();
    await start();
    const rows = await database().select({ clientId: messages.clientId }).from(messages);
    const there = new Set(rows.map(({ clientId }) => clientId));
    expect(promised.filter((clientId) => !there.has(clientId))).toEqual([]);
  }
  await Promise.all(talk);

  const total = clients.length * each;
  for (const { conversation } of clients) await expect.poll(() => conversation.getSnapshot().messages.length, { timeout: 30_000 }).toBe(total);
  const [first, ...others] = clients.map(({ conversation }) => conversation.getSnapshot());
  expect(first!.messages.map(({ seq }) => seq)).toEqual(Array.from({ length: total }, (_, n) => n + 1));
  expect(new Set(first!.messages.map(({ body }) => body)).size).toBe(total); // none doubled
  for (const other of others) expect(other.messages.map(({ id }) => id)).toEqual(first!.messages.map(({ id }) => id));
  for (const { outbox, status } of [first!, ...others]) expect([outbox.length, status]).toEqual([0, "live"]);
  for (const n of clients.keys()) {
    const own = first!.messages.filter(({ body }) => body.startsWith(`${n}:`)).map(({ body }) => Number(body.split(":")[1]));
    expect(own).toEqual(Array.from({ length: each }, (_, i) => i)); // each in the order in which it was written
  }
  for (const { conversation, socket } of clients) {
    conversation.close();
    socket.disconnect();
  }
}, 90_000);
