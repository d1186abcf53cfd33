import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { encode } from "next-auth/jwt";
import { closeDatabase, database } from "#db/client.ts";
import { aChannel } from "#db/factories/discussion.ts";
import { aSession } from "#db/factories/members.ts";
import { migrate } from "#db/migrate.ts";
import { members } from "#db/schema/members.ts";
import { sessionCookieName } from "#lib/auth/cookie.ts";
import { startEmbeddedPostgres } from "#lib/server/postgres/start.ts";
import type { Place } from "./load.ts";

/** A server as a child process, and the place to load it; the product's with a durable Postgres of its own. */
export async function openPlaces(people: number): Promise<{ ours: Place; control: Place; close: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), "cluster-bench-"));
  const { appUrl, ownerUrl, stop } = await startEmbeddedPostgres({ dataDir });
  await migrate({ ownerUrl, appUrl });
  process.env.DATABASE_URL = appUrl;
  process.env.NEXTAUTH_SECRET = "a secret for the bench, long enough to be one";
  const { conversation } = await aChannel({ people });
  const cookies = await Promise.all((await database().select().from(members)).slice(-people).map(aCookie));
  await closeDatabase();

  const [ours, control] = await Promise.all([start("ours.ts"), start("bare.ts")]);
  return {
    ours: { url: ours.url, conversationId: conversation.id, headers: (n) => ({ origin: ours.url, cookie: cookies[n % people]! }) },
    control: { url: control.url, conversationId: conversation.id, headers: () => ({}) },
    async close() {
      for (const { child } of [ours, control]) child.kill();
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function aCookie(member: typeof members.$inferSelect): Promise<string> {
  const { session } = await aSession(member);
  return `${sessionCookieName()}=${await encode({ token: { sid: session.id }, secret: process.env.NEXTAUTH_SECRET! })}`;
}

async function start(script: string): Promise<{ child: ChildProcess; url: string }> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [file], { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, LOG_LEVEL: "warn", NODE_ENV: "production" } });
  for await (const line of createInterface({ input: child.stdout })) if (/^\d+$/.test(line)) return { child, url: `http://127.0.0.1:${line}` };
  throw new Error(`${script} did not start`);
}
