import { createHash } from "node:crypto";
import type { Sql } from "postgres";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { type Database, database } from "#db/client.ts";
import { RateLimited } from "#lib/core/errors.ts";

const minute = 60;
const hour = 60 * minute;

/**
 * How often, per what. `account` is an address of mail or a member's id; `address` is where a request comes from. An
 * office of fifty shares one address, so those are wider; `pair` stops a guesser early without locking the owner out.
 */
const rules = {
  "sign-in": { pair: [10, 15 * minute], account: [100, hour], address: [100, 15 * minute] },
  "sign-up": { account: [5, hour], address: [60, hour] },
  reset: { account: [5, hour], address: [60, hour] },
  resend: { account: [5, hour], address: [60, hour] },
  "password-change": { account: [10, 15 * minute] },
  "second-factor": { account: [10, 15 * minute] },
  "email-change": { account: [5, hour] },
  "data-export": { account: [5, 24 * hour] },
  "link-use": { address: [100, 15 * minute] },
  "contact-request": { account: [40, hour] },
  follow: { account: [300, hour] },
  "guest-invite": { account: [60, hour] },
  "find-member": { account: [30, hour] }, // by address: who asks for many is making a list
  search: { account: [240, minute], address: [600, minute] }, // a letter each quarter of a second, for a minute
  "api-write": { account: [600, minute] },
  "guest-write": { address: [120, minute] },
} satisfies Record<string, Partial<Record<"pair" | "account" | "address", [points: number, seconds: number]>>>;

export type Limit = keyof typeof rules;
type Who = { account?: string; address?: string };

const made = new Map<string, RateLimiterPostgres>();

/**
 * Counts one try against every rule of `limit` that `who` gives a key for. Kept in Postgres: a restart forgives nothing.
 * @throws RateLimited with the seconds to wait
 */
export async function countTry(limit: Limit, who: Who): Promise<void> {
  for (const { limiter, key } of applying(limit, who)) {
    try {
      await limiter.consume(key);
    } catch (thrown) {
      if (thrown instanceof RateLimiterRes) throw new RateLimited(Math.max(1, Math.ceil(thrown.msBeforeNext / 1000)));
      throw thrown;
    }
  }
}

/** Forgives the tries of this account from this address: the person has shown that they are who they say. */
export async function forgiveTries(limit: Limit, who: Who): Promise<void> {
  for (const { per, limiter, key } of applying(limit, who)) if (per === "pair") await limiter.delete(key);
}

function applying(limit: Limit, { account, address }: Who) {
  const network = address && networkOf(address);
  const keys = { pair: account && network ? `${account} ${network}` : undefined, account, address: network };
  return Object.entries(rules[limit]).flatMap(([per, rule]) => {
    const key = keys[per as keyof typeof keys];
    // hashed: of one length, and the table is no list of who has an account
    return key ? [{ per, limiter: limiterOf(`${limit}.${per}`, rule), key: createHash("sha256").update(key).digest("base64url") }] : [];
  });
}

function limiterOf(keyPrefix: string, [points, duration]: [number, number]): RateLimiterPostgres {
  let limiter = made.get(keyPrefix);
  if (!limiter) {
    const storeClient = { query: ({ text, values }: { text: string; values: never[] }) => query(text, values) };
    limiter = new RateLimiterPostgres({ storeClient, storeType: "client", tableName: "rate_limits", tableCreated: true, clearExpiredByTimeout: true, keyPrefix, points, duration });
    made.set(keyPrefix, limiter);
  }
  return limiter;
}

// the library speaks to `pg`; this is as much of it as it needs
async function query(text: string, values: never[]) {
  const { $client } = database() as Database & { $client: Sql };
  const rows = await $client.unsafe(text, values, { prepare: true });
  return { rows: rows.map((row) => ({ ...row, expire: row.expire === null ? null : Number(row.expire) })), rowCount: rows.count };
}

/** A household or a company has one IPv4 address, or a whole /64 of IPv6 ones. */
function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = "", tail = ""] = address.toLowerCase().split("%")[0]!.split("::");
  const front = head.split(":").filter(Boolean);
  const back = tail.split(":").filter(Boolean);
  const groups = address.includes("::") ? [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill("0"), ...back] : front;
  return `${groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, "")).join(":")}::/64`;
}
