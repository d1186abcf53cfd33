import { execFile } from "node:child_process";
import { readFile, readlink, realpath, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

/** A Postgres that serves a cluster directory, as its `postmaster.pid` tells. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/** The Postgres that runs on this directory, or nothing. */
export async function findPostmaster(clusterDir: string): Promise<Postmaster | undefined> {
  const lines = await readPidFile(clusterDir);
  if (!lines) return undefined;
  const pid = Math.abs(Number(lines[0]));
  if (!pid || !(await isPostgresOf(pid, clusterDir))) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/**
 * After a crash `postmaster.pid` stays, and the number in it may meanwhile belong to another program
 * (in a container it nearly always does); Postgres would then refuse to start. A file that names
 * Postgres's own parent is known to be stale, so our number goes in. The rest of the file stays:
 * Postgres finds by it whether children of the dead one still use the memory. An empty file, which a
 * power cut or a full disk leaves, says nothing and goes.
 */
export async function disarmStalePidFile(clusterDir: string) {
  const lines = await readPidFile(clusterDir);
  if (!lines) return;
  const [pid = "", ...rest] = lines;
  if (!Number(pid)) await unlink(pidFile(clusterDir));
  else if (isAlive(Number(pid))) await writeFile(pidFile(clusterDir), [process.pid, ...rest].join("\n"));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // there, and somebody else's
  }
}

/**
 * Ends a Postgres: open transactions are rolled back, connections closed, a checkpoint written. If that
 * takes longer than `patience` milliseconds it is ended at once, and recovers from its log at the next start.
 */
export async function endPostmaster(clusterDir: string, pid: number, patience = 8000) {
  signal(pid, "SIGINT");
  if (await isGone(clusterDir, pid, patience)) return;
  signal(pid, "SIGQUIT");
  if (await isGone(clusterDir, pid, 3000)) return;
  signal(pid, "SIGKILL");
}

async function isGone(clusterDir: string, pid: number, patience: number): Promise<boolean> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (!(await isPostgresOf(pid, clusterDir))) return true;
    await pause(20);
  }
  return false;
}

function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

async function readPidFile(clusterDir: string): Promise<string[] | undefined> {
  const text = await readFile(pidFile(clusterDir), "utf8").catch(() => undefined);
  return text?.split("\n");
}

const pidFile = (clusterDir: string) => join(clusterDir, "postmaster.pid");

// A process id alone says little: ids are used again. It has to be a living postgres in this directory.
async function isPostgresOf(pid: number, clusterDir: string): Promise<boolean> {
  const { name, state } = process.platform === "linux" ? await describeByProc(pid) : await describeByPs(pid);
  if (!name.startsWith("postgres") || state.startsWith("Z")) return false;
  const workingDir = await readlink(`/proc/${pid}/cwd`).catch(() => undefined); // nobody else's, and not on macOS
  return workingDir === undefined || workingDir === (await realpath(clusterDir));
}

const nobody = { name: "", state: "" };

async function describeByProc(pid: number) {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const [, name, state] = /\((.*)\) (\w)/s.exec(text) ?? [];
  return name && state ? { name, state } : nobody;
}

async function describeByPs(pid: number) {
  const { stdout } = await promisify(execFile)("ps", ["-o", "stat=,comm=", "-p", String(pid)]).catch(() => ({ stdout: "" }));
  const [, state, path] = /^\s*(\S+)\s+(.*\S)/.exec(stdout) ?? [];
  return state && path ? { name: path.split("/").at(-1) ?? "", state } : nobody;
}
