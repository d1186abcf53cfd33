import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { StartRefused } from "#lib/server/words.ts";

/** What this installation made up for itself. Whoever reads it owns the data. */
export type Secrets = {
  /** signs session cookies and mailed links, unless NEXTAUTH_SECRET is set */
  sessionSecret: string;
  /** passwords of the embedded Postgres */
  postgres: { superuser: string; owner: string; app: string };
};

/**
 * Reads `secrets.json` of the data directory, or makes it (mode 0600). Of two processes that make it
 * at the same time, both get the one that was first.
 */
export async function loadSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, "secrets.json");
  return (await read(file)) ?? (await create(file));
}

async function read(file: string): Promise<Secrets | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    if (error instanceof SyntaxError) throw new StartRefused(`${file} is damaged. Restore it from a backup: the database cannot be opened without it.`);
    throw error;
  }
}

async function create(file: string): Promise<Secrets> {
  const secrets: Secrets = {
    sessionSecret: secret(),
    postgres: { superuser: secret(), owner: secret(), app: secret() },
  };
  // written whole beside its place, then linked into it: never half a file, never a second one
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  try {
    await writeFile(draft, JSON.stringify(secrets, null, 2) + "\n", { mode: 0o600, flag: "wx", flush: true });
    await link(draft, file);
    return secrets;
  } catch (error) {
    const first = (error as NodeJS.ErrnoException).code === "EEXIST" ? await read(file) : undefined;
    if (!first) throw error;
    return first;
  } finally {
    await unlink(draft).catch(() => {});
  }
}

const secret = () => randomBytes(32).toString("base64url");
