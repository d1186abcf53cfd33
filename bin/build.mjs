import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { node } from "./install.mjs";
import { root, runQuietly } from "./run.mjs";
import { failed, refuseUnwritable, say } from "./words.mjs";

const sources = ["app", "components", "lib", "db", "public", "messages", "next.config.js", "postcss.config.mjs", "package.json", "package-lock.json"];
const noSource = /(\.test\.(tsx?|mjs)|\.md|\.sql)$|[\\/](factories|testing)$/;

const dist = join(root, process.env.CLUSTER_DIST ?? ".next");
const stamp = join(dist, "cluster-build");

/** Builds the pages, if their sources have changed since the last complete build. */
export async function ensureBuilt() {
  const hash = hashSources();
  if (isBuilt(hash)) return;
  refuseUnwritable(root);
  rmSync(stamp, { force: true }); // from here on the build is incomplete
  say("Building the pages. This is done after each change and takes about a minute.");
  const started = Date.now();
  await build();
  writeFileSync(stamp, hash);
  say(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
}

function isBuilt(hash) {
  return existsSync(join(dist, "BUILD_ID")) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
}

/** One hash over the names and contents of everything that goes into the build. */
function hashSources() {
  const hash = createHash("sha256");
  for (const name of sources) addTo(hash, name);
  hash.update(compilerOptions());
  return hash.digest("hex");
}

// of tsconfig.json only this: Next writes the rest into it itself while it builds
function compilerOptions() {
  const text = String(read("tsconfig.json"));
  return text && JSON.stringify(JSON.parse(text).compilerOptions);
}

function addTo(hash, path) {
  if (noSource.test(path)) return;
  const entries = list(path);
  if (entries) return entries.forEach((name) => addTo(hash, join(path, name)));
  hash.update(`\0${path}\0`).update(read(path));
}

function list(path) {
  try {
    return readdirSync(join(root, path)).sort();
  } catch {
    return undefined; // a file, or nothing
  }
}

function read(path) {
  try {
    return readFileSync(join(root, path));
  } catch (error) {
    if (error.code === "ENOENT") return "";
    throw error;
  }
}

// what the build says is for developers; it is shown when it fails
async function build() {
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const { status, said } = await runQuietly(node, [next, "build"], { ...process.env, NODE_ENV: "production" });
  if (status === 0) return;
  process.stderr.write(said);
  throw failed("The pages could not be built; the reason is above.", root);
}
