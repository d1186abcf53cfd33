import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The product with the control pages beside its own; they never ship, so they are added to a copy. Ignored by git. */
export const copyDir = `${root}bench/out/product/`;

const parts = ["app", "components", "db", "lib", "public", "types", "package.json", "tsconfig.json", "next.config.js"];
const noSource = /\.test\.tsx?$|\/(factories|testing)$/;

/** Control pages live outside of `[locale]`, under a root layout of their own; an address without a language is led elsewhere. */
const controls = `${copyDir}app/(controls)/en/control`;

/** Makes the copy anew. Its build is kept: Next knows what of it is still good. */
export function makeCopy() {
  for (const part of parts) {
    rmSync(copyDir + part, { recursive: true, force: true });
    if (existsSync(root + part)) cpSync(root + part, copyDir + part, { recursive: true, filter: (path) => !noSource.test(path) });
  }
  cpSync(`${root}bench/controls`, controls, { recursive: true });
  // the packages stay where they are, above the copy
  const config = `${copyDir}next.config.js`;
  writeFileSync(config, readFileSync(config, "utf8").replace("turbopack: { root: import.meta.dirname }", `turbopack: { root: ${JSON.stringify(root)} }`));
}

export type Fillers = Record<string, number>;

/** How many letters fill each control page. */
export function setFillers(fillers: Fillers) {
  mkdirSync(`${controls}/static`, { recursive: true });
  writeFileSync(`${controls}/static/fillers.json`, JSON.stringify(fillers));
}

let built = false;

/** The product as it is now, built, whatever is in its control pages. @throws as `buildCopy` */
export function ensureCopy() {
  if (built) return;
  makeCopy();
  setFillers({ empty: 0, home: 0, directory: 0, cluster: 0 });
  buildCopy();
}

/** @throws Error with what the build said */
export function buildCopy() {
  const env = { ...process.env, NODE_ENV: "production" as const, CLUSTER_DIST: ".next" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}node_modules/next/dist/bin/next`, "build"], { cwd: copyDir, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`The copy with the control pages could not be built.\n${stdout}${stderr}`);
  built = true;
}
