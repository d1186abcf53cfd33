import { createHash } from "node:crypto";
import { and, eq, lt, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { idempotencyKeys } from "#db/schema/api.ts";
import { conflict, Refusal } from "#lib/core/errors.ts";

type Asked = { method: string; path: string; body: string; secret?: boolean };

/** What is worth repeating: what was done, and what could not be. Not what may be answered otherwise a minute later. */
const kept = (status: number) => status < 300 || status === 409 || status === 422;

/**
 * Runs a POST once per key and owner: the same key and body get the stored answer, another body is *invalid* (422). Keys
 * live for a day. A key whose first request still runs, or was cut off by a crash, is a *conflict* (409): whether it was
 * done cannot be known then, and doing it twice would be worse. An answer that holds a secret is not kept: a repeat is
 * told only that it was done (409).
 */
export async function once(owner: string, key: string, { method, path, body, secret = false }: Asked, answer: () => Promise<Response>): Promise<Response> {
  if (key.length > 200 || key.includes("\0")) throw new Refusal("malformed", "idempotency_key");
  const requestHash = createHash("sha256").update(`${method} ${path}\n${body}`).digest("hex");
  const mine = and(eq(idempotencyKeys.owner, owner), eq(idempotencyKeys.key, key));
  const db = database();

  await db.delete(idempotencyKeys).where(and(mine, isOver));
  const [first] = await db.insert(idempotencyKeys).values({ owner, key, requestHash }).onConflictDoNothing().returning();
  if (!first) {
    const [earlier] = await db.select().from(idempotencyKeys).where(mine);
    if (earlier && earlier.requestHash !== requestHash) throw new Refusal("invalid", "idempotency_body");
    if (!earlier?.status) throw conflict("idempotency_running");
    if (secret) throw conflict("idempotency_secret");
    return new Response(earlier.body === null ? null : JSON.stringify(earlier.body), { status: earlier.status, headers: { ...earlier.headers, "idempotency-replayed": "true" } });
  }

  const response = await answer();
  if (!kept(response.status)) await db.delete(idempotencyKeys).where(mine);
  else {
    const text = secret ? "" : await response.clone().text();
    const headers = Object.fromEntries([...response.headers].filter(([name]) => ["content-type", "etag", "location"].includes(name)));
    await db.update(idempotencyKeys).set({ status: response.status, body: text ? JSON.parse(text) : null, headers }).where(mine);
  }
  return response;
}

const isOver = lt(idempotencyKeys.createdAt, sql`now() - interval '1 day'`);

/** Forgets keys that are older than a day. */
export const forgetOldKeys = () => database().delete(idempotencyKeys).where(isOver);
