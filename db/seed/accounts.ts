import { randomInt } from "node:crypto";
import { chmod, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { hash } from "@node-rs/argon2";
import { people } from "./data/people.ts";
import type { AccountRole } from "./data/types.ts";

export type Account = { email: string; password: string; role: AccountRole };

/** The people who may sign in; the others have no password. */
export const holders = people.flatMap(({ key, email, account }) => (account && email ? [{ key, email, role: account }] : []));

const fileIn = (dataDir: string) => join(resolve(dataDir), "demo.json");

/** What `demo.json` holds; null when it is missing or is not what this program wrote. */
export async function readAccounts(dataDir: string): Promise<Account[] | null> {
  try {
    const found = JSON.parse(await readFile(fileIn(dataDir), "utf8")) as Account[];
    const whole = holders.every(({ email }) => found.some((account) => account.email === email && typeof account.password === "string" && account.password.length >= 10));
    return whole ? found : null;
  } catch {
    return null;
  }
}

/** Writes `demo.json` whole or not at all, for its owner only. */
export async function keepAccounts(dataDir: string, accounts: Account[]): Promise<void> {
  await mkdir(resolve(dataDir), { recursive: true });
  const file = fileIn(dataDir);
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  await chmod(draft, 0o600); // a left-over draft keeps the mode it was made with
  await rename(draft, file);
}

/** One password for all: 80 random bits in letters and digits that nobody mistakes. */
export function newAccounts(): Account[] {
  const alphabet = "abcdefghjkmnpqrstuvwxyz023456789"; // 32 of them, 5 bits each: no i, l, o, 1
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join("");
  const password = [group(), group(), group(), group()].join("-");
  return holders.map(({ email, role }) => ({ email, password, role }));
}

/** By address, as lib/auth/passwords.ts hashes: this folder knows nobody, a test compares. */
export async function hashesOf(accounts: Account[]): Promise<Map<string, string>> {
  const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const; // 2: Argon2id
  const entries = accounts.map(async ({ email, password }) => [email, await hash(Buffer.from(password.normalize("NFKC"), "utf8"), parameters)] as const);
  return new Map(await Promise.all(entries));
}

/** Tells the person at the terminal; never through the log, which strikes passwords out. */
export function printAccounts(dataDir: string, accounts: Account[]) {
  const width = Math.max(...accounts.map(({ email }) => email.length));
  console.log("Demonstration accounts (all data and people are invented or drawn from public facts):");
  for (const { email, role } of accounts) console.log(`  ${email.padEnd(width)}  ${role.replaceAll("_", " ")}`);
  console.log(`  password for all of them: ${accounts[0]!.password}`);
  console.log(`  kept in ${fileIn(dataDir)}`);
}
