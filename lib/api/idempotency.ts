import { createHash } from "node:crypto";
import { and, eq, lt, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { idempotencyKeys } from "#db/schema/api.ts";
import { conflict, Refusal } from "#lib/core/errors.ts";

/**
 * Runs a POST once per key and owner: the same key and body get the stored answer, another body is *invalid* (422),
 * the same while the first still runs is a *conflict* (409). Only answers below 500 are kept; keys live for a day.
 */
export async function once(owner: string, key: string, request: { method: string; path: string; body: string }, answer: () => Promise<Response>): Promise<Response> {
  if (key.length > 200) throw new Refusal("malformed", "idempotency_key");
  const requestHash = createHash("sha256").update(`${request.method} ${request.path}\n${request.body}`).digest("hex");
  const mine = and(eq(idempotencyKeys.owner, owner), eq(idempotencyKeys.key, key));
  const db = database();

  await db.delete(idempotencyKeys).where(and(mine, lt(idempotencyKeys.createdAt, sql`now() - case when ${idempotencyKeys.status} is null then interval '1 minute' else interval '1 day' end`)));
  const [first] = await db.insert(idempotencyKeys).values({ owner, key, requestHash }).onConflictDoNothing().returning();
  if (!first) {
    const [earlier] = await db.select().from(idempotencyKeys).where(mine);
    if (earlier && earlier.requestHash !== requestHash) throw new Refusal("invalid", "idempotency_body");
    if (!earlier?.status) throw conflict("idempotency_running");
    return new Response(earlier.body === null ? null : JSON.stringify(earlier.body), { status: earlier.status, headers: { ...earlier.headers, "idempotency-replayed": "true" } });
  }

  try {
    const response = await answer();
    if (response.status >= 500) await db.delete(idempotencyKeys).where(mine);
    else {
      const text = await response.clone().text();
      const headers = Object.fromEntries([...response.headers].filter(([name]) => ["content-type", "etag", "location"].includes(name)));
      await db.update(idempotencyKeys).set({ status: response.status, body: text ? JSON.parse(text) : null, headers }).where(mine);
    }
    return response;
  } catch (error) {
    await db.delete(idempotencyKeys).where(mine);
    throw error;
  }
}
