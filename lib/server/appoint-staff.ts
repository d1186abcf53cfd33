import { closeDatabase } from "#db/client.ts";
import { Refusal } from "#lib/core/errors.ts";
import { readSettings } from "#lib/core/settings.ts";
import { appointStaff } from "#lib/members/commands.ts";
import { openDatabase } from "#lib/server/database.ts";

// `node bin/cluster.mjs staff you@example.org`: the first of the project office cannot be appointed by another one.
// A server that runs meanwhile hears of it within a second.

const [address = ""] = process.argv.slice(2);
const database = await openDatabase(readSettings(), () => {}, () => {});
process.env.DATABASE_URL = database.appUrl;
try {
  const { name } = await appointStaff(address);
  process.stdout.write(`${name} is of the project office now.\n`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`Nobody has confirmed the address "${address}". Sign up first, and open the link in the letter.\n`);
  process.exitCode = 1;
} finally {
  await closeDatabase();
  await database.stop();
}
