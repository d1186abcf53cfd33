import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { findPostmaster } from "#lib/server/postgres/postmaster.ts";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "#lib/server/postgres/start.ts";

let made: string; // a database made once, of which the tests that need one take a copy
let dataDir: string;
let started: { stop: () => Promise<void> }[];

beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), "cluster-postgres-"));
  await (await startEmbeddedPostgres({ dataDir: made, durable: false })).stop();
});

afterAll(() => rm(made, { recursive: true, force: true }));

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "cluster-postgres-"));
  started = [];
});

afterEach(async () => {
  for (const server of started) await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

function copyOfMade() {
  execFileSync("cp", ["-a", `${made}/.`, dataDir]); // keeps the owner, who may be the user postgres
}

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  started.push(server);
  return server;
}

test("the application uses the database and does not own it", async () => {
  copyOfMade();
  const { ownerUrl, appUrl } = await start();

  expect(await query(ownerUrl, "create table kept (n int); grant insert, select on kept to cluster_app; select current_user as who")).toBe("cluster_owner");
  expect(await query(appUrl, "insert into kept values (1); select current_user as who")).toBe("cluster_app");
  await expect(query(appUrl, "drop table kept")).rejects.toThrow("must be owner");
  await expect(query(appUrl, "create table mine (n int)")).rejects.toThrow("permission denied");
});

test("Cyrillic letters are letters: lower case, trigrams, word forms", async () => {
  copyOfMade();
  const { ownerUrl } = await start();

  await query(ownerUrl, "create extension pg_trgm; select 1 as one");
  expect(await query(ownerUrl, "select lower('ЎНІВЕРСІТЭТ') as lower")).toBe("ўніверсітэт");
  expect(await query(ownerUrl, "select similarity('Минск', 'МИНСК') as alike")).toBe(1);
  expect(await query(ownerUrl, "select to_tsvector('russian', 'кластеры') @@ to_tsquery('russian', 'кластера') as found")).toBe(true);
});

test("it listens on the loopback address only, and asks for a password", async () => {
  copyOfMade();
  const { appUrl } = await start();

  const url = new URL(appUrl);
  expect(await query(appUrl, "show listen_addresses")).toBe("127.0.0.1");
  url.password = "wrong";
  await expect(query(url.href, "select 1 as one")).rejects.toThrow("password authentication failed");
});

test("secrets are for their owner's eyes only", async () => {
  expect((await stat(join(made, "secrets.json"))).mode & 0o777).toBe(0o600);
});

test("a second start attaches, and the last to leave ends Postgres", async () => {
  copyOfMade();
  const first = await start();
  const second = await start();

  expect(second.attached).toBe(true);
  expect(second.appUrl).toBe(first.appUrl);
  await first.stop();
  expect(await query(second.appUrl, "select 1 as one")).toBe(1);
  await second.stop();
  expect(await findPostmaster(join(dataDir, "postgres"))).toBeUndefined();
  started = [];
});

test("two first starts at once share one database", async () => {
  const [one, other] = await Promise.all([start(), start()]);
  expect([one.attached, other.attached].toSorted()).toEqual([false, true]);
  expect(one.appUrl).toBe(other.appUrl);
});

test("what a killed process has left is attached to, with all that was committed", async () => {
  copyOfMade();
  const { child, ownerUrl } = await startInProcess();
  await query(ownerUrl, "create table kept as select 42 as answer; select 1 as one");
  await kill(child);

  const next = await start();

  expect(next.attached).toBe(true);
  expect(await query(next.ownerUrl, "select answer from kept")).toBe(42);
  await next.stop(); // nobody else is there: it goes, although another process had started it
  expect(await findPostmaster(join(dataDir, "postgres"))).toBeUndefined();
});

test("after a crash of everything the lock file is left over, and its number may be somebody else's by now", async () => {
  copyOfMade();
  const { child, ownerUrl } = await startInProcess({ durable: true });
  await query(ownerUrl, "create table kept as select 42 as answer; select 1 as one");
  const { pid } = (await findPostmaster(join(dataDir, "postgres")))!;
  process.kill(pid, "SIGKILL");
  await kill(child);
  const pidFile = join(dataDir, "postgres", "postmaster.pid");
  const [, ...rest] = (await readFile(pidFile, "utf8")).split("\n");
  await writeFile(pidFile, [process.ppid, ...rest].join("\n")); // alive, and no Postgres

  const next = await start();

  expect(next.attached).toBe(false);
  expect(await query(next.ownerUrl, "select answer from kept")).toBe(42);
});

test("an empty lock file, as a full disk leaves it, is no obstacle", async () => {
  copyOfMade();
  await writeFile(join(dataDir, "postgres", "postmaster.pid"), "");
  expect((await start()).attached).toBe(false);
});

test("a first start that was broken off begins anew and leaves nothing behind", async () => {
  await mkdir(join(dataDir, "postgres.unfinished-x1y2z3", "base"), { recursive: true });
  await start();
  expect((await readdir(dataDir)).toSorted()).toEqual(["postgres", "postgres.log", "secrets.json", "start.lock"]);
});

test("a data directory of a newer version is refused in words", async () => {
  copyOfMade();
  await writeFile(join(dataDir, "postgres", "PG_VERSION"), "99\n");
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/written by Postgres 99, by a newer version of Cluster; this one has Postgres 18/);
  await writeFile(join(dataDir, "postgres", "PG_VERSION"), "12\n");
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/Dump it with the version that wrote it/);
});

test("a database whose secrets are gone is refused in words", async () => {
  copyOfMade();
  await rm(join(dataDir, "secrets.json"));
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/Restore secrets.json from the backup/);
  expect(await findPostmaster(join(dataDir, "postgres"))).toBeUndefined(); // what was started for nothing has ended
});

test("a folder that cannot be written to is refused in words", async () => {
  await writeFile(join(dataDir, "file"), "");
  await expect(startEmbeddedPostgres({ dataDir: join(dataDir, "file") })).rejects.toThrow(/is a file, not a folder/);
});

async function query(url: string, text: string): Promise<unknown> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const result = (await sql.unsafe(text)) as unknown as Record<string, unknown>[] | Record<string, unknown>[][];
    const rows = (Array.isArray(result.at(-1)) ? result.at(-1) : result) as Record<string, unknown>[];
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await sql.end();
  }
}

/** Another process that starts Postgres and then waits to be killed. */
async function startInProcess({ durable = false } = {}): Promise<{ child: ChildProcess; ownerUrl: string }> {
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(new URL("./start.ts", import.meta.url).href)});
    const { ownerUrl } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: ${durable} });
    process.send(ownerUrl);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { cwd: process.cwd(), stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const [ownerUrl] = (await once(child, "message")) as [string];
  return { child, ownerUrl };
}

async function kill(child: ChildProcess) {
  child.kill("SIGKILL");
  await once(child, "exit");
}
