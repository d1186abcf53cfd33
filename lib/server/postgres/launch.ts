import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { open, rename, stat } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "#lib/server/free-port.ts";
import { plainEnvironment } from "#lib/server/postgres/cluster-dir.ts";
import type { Identity } from "#lib/server/postgres/identity.ts";
import { disarmStalePidFile, findPostmaster, type Postmaster } from "#lib/server/postgres/postmaster.ts";
import { inWords } from "#lib/server/words.ts";

export type LaunchOptions = {
  clusterDir: string;
  logFile: string;
  postgres: string;
  identity: Identity;
  /** false for tests only: a power cut may then lose everything */
  durable: boolean;
  log: (line: string) => void;
};

const attempts = 40;

/**
 * Starts Postgres on a free port of 127.0.0.1 and waits until it takes connections, through crash
 * recovery if there was a crash. It outlives this process unless it is ended, and does not get the
 * terminal's Ctrl-C: the application first finishes what it does.
 *
 * @throws StartRefused when the disk is full or the directory is closed; Error with the last lines of
 *   Postgres's log for the rest
 */
export async function launchPostgres(options: LaunchOptions): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    const { running, said } = await tryOnce(options);
    if (running) return running;
    if (attempt === attempts || !passing.test(said)) throw inWords(new Error(`Postgres did not start. It said:\n${said}`), options.clusterDir);
    await pause(250);
  }
}

// the port was taken between asking and binding, or children of a killed Postgres are still leaving
const passing = /address already in use|shared memory block .* is still in use|lock file "postmaster.pid"/i;

async function tryOnce({ clusterDir, logFile, postgres, identity, durable, log }: LaunchOptions) {
  await disarmStalePidFile(clusterDir);
  await startNewLogWhenLong(logFile);
  const from = await sizeOf(logFile);
  const child = spawnPostgres(postgres, [...flags(clusterDir, await freePort()), ...(durable ? [] : hasty)], identity, logFile);
  const running = await untilReady(child, clusterDir, log);
  return { running, said: running ? "" : await readFrom(logFile, from) };
}

function flags(clusterDir: string, port: number): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "", // their paths may be too long, and the password guards the port
    timezone: "UTC",
    log_timezone: "UTC",
    jit: "off", // many short queries, no long ones
    random_page_cost: "1.1", // no spinning disks
    max_wal_size: "512MB",
    idle_in_transaction_session_timeout: "10min",
  };
  return ["-D", clusterDir, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

const hasty = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off"].flatMap((setting) => ["-c", setting]);

function spawnPostgres(postgres: string, args: string[], identity: Identity, logFile: string): ChildProcess {
  const output = openSync(logFile, "a", 0o600);
  try {
    const [program = "", ...rest] = [...identity.prefix, postgres, ...args];
    const child = spawn(program, rest, {
      cwd: "/", uid: identity.uid, gid: identity.gid, env: plainEnvironment,
      stdio: ["ignore", output, output], // a file, not a pipe: Postgres may outlive us
      detached: true,
    });
    child.unref();
    return child;
  } finally {
    closeSync(output);
  }
}

async function untilReady(child: ChildProcess, clusterDir: string, log: (line: string) => void): Promise<Postmaster | undefined> {
  const exited = once(child, "exit").then(() => true, () => true);
  for (let waited = 0; ; waited += 20) {
    if (await Promise.race([exited, pause(20, false)])) return undefined;
    const running = await findPostmaster(clusterDir);
    if (running?.pid === child.pid && running?.ready) return running;
    if (waited === 3000) log("The database is recovering from a crash; this may take a minute.");
  }
}

const longLog = 10 * 1024 * 1024;

async function startNewLogWhenLong(logFile: string) {
  if ((await sizeOf(logFile)) > longLog) await rename(logFile, `${logFile}.1`);
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(({ size }) => size, () => 0);
}

async function readFrom(file: string, position: number): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(4000), position });
    return buffer.toString("utf8", 0, bytesRead).trim();
  } finally {
    await handle.close();
  }
}
