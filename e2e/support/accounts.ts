import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Account = { email: string; password: string; role: string };

/** An account of the demonstration data (DATA_DIR/demo.json), by a part of its role's name. */
export function demoAccount(role: string): Account {
  const file = join(process.env.E2E_DATA_DIR ?? "", "demo.json");
  const accounts = JSON.parse(readFileSync(file, "utf8")) as Account[];
  const found = accounts.find((account) => account.role.includes(role));
  if (!found) throw new Error(`${file} has no account for ${role}; it has ${accounts.map((account) => account.role).join(", ")}`);
  return found;
}
