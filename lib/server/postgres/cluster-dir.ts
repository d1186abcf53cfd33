import { execFile } from "node:child_process";
import { chown, mkdtemp, readdir, readFile, rename, rm, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Identity } from "#lib/server/postgres/identity.ts";
import { StartRefused } from "#lib/server/words.ts";

const unfinished = "postgres.unfinished-";

/**
 * Makes an empty database cluster (UTF-8, the builtin C.UTF-8 locale, password authentication) when
 * there is none. It is made beside its place and moved there when complete, so that an interrupted
 * or failed initdb leaves nothing that looks like a database.
 *
 * @param password of the superuser `postgres`
 */
export async function ensureClusterDir(clusterDir: string, initdb: string, identity: Identity, password: string, durable: boolean) {
  const dataDir = dirname(clusterDir);
  await removeUnfinished(dataDir);
  if (await majorVersion(clusterDir)) return;
  const draft = await mkdtemp(join(dataDir, unfinished));
  const passwordFile = `${draft}.password`;
  try {
    await writeFile(passwordFile, password, { mode: 0o600 });
    for (const path of [draft, passwordFile]) await giveTo(path, identity);
    const [program = "", ...args] = [
      ...identity.prefix, initdb, "--pgdata", draft, "--username=postgres", "--pwfile", passwordFile, "--auth=scram-sha-256",
      "--encoding=UTF8", "--locale=C", `--lc-ctype=${await utf8Ctype()}`, "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
      ...(durable ? [] : ["--no-sync"]),
    ];
    await promisify(execFile)(program, args, { cwd: "/", uid: identity.uid, gid: identity.gid, env: plainEnvironment });
    await rename(draft, clusterDir);
  } finally {
    await unlink(passwordFile).catch(() => {});
    await rm(draft, { recursive: true, force: true });
  }
}

// pg_trgm still asks the C library what a letter is, and in the locale C only Latin ones are: without
// this a search for Минск finds nothing
async function utf8Ctype(): Promise<string> {
  const { stdout } = await promisify(execFile)("locale", ["-a"]).catch(() => ({ stdout: "" }));
  const locales = stdout.split("\n").map((line) => line.trim());
  return ["C.UTF-8", "C.utf8", "en_US.UTF-8", "en_US.utf8"].find((name) => locales.includes(name)) ?? "C.UTF-8";
}

/** Messages in English, whatever the system speaks, and no PG… variable of the person's shell. */
export const plainEnvironment = { PATH: process.env.PATH ?? "/usr/bin:/bin", LC_ALL: "C", NODE_ENV: process.env.NODE_ENV };

/** @throws StartRefused when the cluster was written by another major version than the binary's */
export async function refuseOtherVersion(clusterDir: string, binaryVersion: string) {
  const ours = Number.parseInt(binaryVersion, 10);
  const theirs = await majorVersion(clusterDir);
  if (theirs === undefined || theirs === ours) return;
  throw new StartRefused(
    theirs > ours
      ? `${clusterDir} was written by Postgres ${theirs}, by a newer version of Cluster; this one has Postgres ${ours}. Start that version, or choose another data directory: DATA_DIR=/somewhere/else npm start`
      : `${clusterDir} was written by Postgres ${theirs}; this version of Cluster has Postgres ${ours}. Dump it with the version that wrote it (pg_dump), and restore it into an empty data directory.`,
  );
}

async function majorVersion(clusterDir: string): Promise<number | undefined> {
  const text = await readFile(join(clusterDir, "PG_VERSION"), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return text === undefined ? undefined : Number.parseInt(text, 10);
}

// only one process is ever here (lock.ts), so whatever is unfinished was left by one that died
async function removeUnfinished(dataDir: string) {
  for (const name of await readdir(dataDir)) {
    if (name.startsWith(unfinished)) await rm(join(dataDir, name), { recursive: true, force: true });
  }
}

async function giveTo(path: string, identity: Identity) {
  if (identity.owner) await chown(path, identity.owner.uid, identity.owner.gid);
}

