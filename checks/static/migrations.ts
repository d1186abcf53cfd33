// db/migrations and db/schema say the same: drizzle-kit, asked for the next migration, finds nothing to do.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { report } from "./report.ts";
import { root } from "./sources.ts";

const drizzle = (...args: string[]) =>
  spawnSync(process.execPath, [`${root}node_modules/drizzle-kit/bin.cjs`, ...args], { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], timeout: 60_000 });
const migrationsIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith(".sql"));

const copy = mkdtempSync(join(tmpdir(), "cluster-migrations-"));
const out = relative(root, copy); // drizzle-kit puts ./ before it
try {
  cpSync(`${root}db/migrations`, copy, { recursive: true });
  const before = migrationsIn(copy);
  const whole = drizzle("check", "--dialect=postgresql", `--out=${out}`);
  const next = drizzle("generate", "--dialect=postgresql", "--schema=./db/schema/*.ts", `--out=${out}`, "--name=missing");
  const added = migrationsIn(copy).filter((name) => !before.includes(name));
  const broken = [whole, next].filter(({ status }) => status !== 0).map(({ stdout, stderr }) => `${stdout}${stderr}`.trim());
  report(
    [...broken, ...(added.length || broken.length ? [`db/schema has changed: run npx drizzle-kit generate --name <what-changes>.\n${next.stdout}`] : [])],
    `${before.length} migrations make the schema.`,
  );
} finally {
  rmSync(copy, { recursive: true, force: true });
}
