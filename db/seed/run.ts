import { and, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { clusters } from "#db/schema/clusters.ts";
import { events } from "#db/schema/events.ts";
import { members, sessions } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import { type Account, hashesOf, holders, keepAccounts, newAccounts, printAccounts, readAccounts } from "./accounts.ts";
import { build } from "./build.ts";
import { write } from "./write.ts";

const lock = 0x64656d6f; // "demo": one seeder at a time, whatever the number of nodes

/**
 * Fills in the demonstration data, once, in one transaction: a second call does nothing, a killed one leaves nothing.
 * Dates are relative to the moment of the first call. Writes `demo.json` (0600) in `dataDir` and prints the accounts;
 * when the file is lost but the data are there, the demo accounts get a new password and their sessions end.
 */
export async function seed({ dataDir }: { dataDir: string }): Promise<void> {
  const kept = await readAccounts(dataDir);
  if (kept && (await isSeeded(database()))) return;

  const accounts = kept ?? newAccounts(); // a file without data is from a database that is gone: its password stays good
  const hashes = await hashesOf(accounts);
  await database().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lock})`);
    if (!(await isSeeded(tx))) await write(tx, build({ now: new Date(), hashes, isTaken: await takenNames(tx) }));
    else if (!kept) await resetPasswords(tx, hashes);
  });
  await tellOnce(dataDir, accounts);
}

async function tellOnce(dataDir: string, accounts: Account[]) {
  await keepAccounts(dataDir, accounts);
  printAccounts(dataDir, accounts);
}

async function isSeeded(db: Pick<Transaction, "select">): Promise<boolean> {
  const found = await db.select({ id: members.id }).from(members).where(isNotNull(members.demonstration)).limit(1);
  return found.length > 0;
}

/** Slugs and handles that real data has already: demonstration data gives way. */
async function takenNames(tx: Transaction): Promise<(name: string) => boolean> {
  const found = await tx.execute<{ name: string }>(sql`
    select slug as name from ${clusters} union select slug from ${organizations} union select slug from ${events} union select lower(handle) from ${members}`);
  const taken = new Set(found.map(({ name }) => name));
  return (name) => taken.has(name);
}

async function resetPasswords(tx: Transaction, hashes: Map<string, string>) {
  const demo = await tx.select({ id: members.id, email: members.email }).from(members)
    .where(and(isNotNull(members.demonstration), inArray(members.email, holders.map(({ email }) => email))));
  for (const { id, email } of demo) {
    await tx.update(members).set({ passwordHash: hashes.get(email), rev: sql`${members.rev} + 1`, updatedAt: new Date() }).where(sql`${members.id} = ${id}`);
  }
  const ids = demo.map(({ id }) => id);
  if (ids.length > 0) await tx.update(sessions).set({ revokedAt: new Date() }).where(and(inArray(sessions.memberId, ids), isNull(sessions.revokedAt)));
}
