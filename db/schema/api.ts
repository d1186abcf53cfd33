import { integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt } from "./columns.ts";

/** The answer to a POST with an Idempotency-Key, kept for a day. `status` is null while the first one still runs. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    /** Whose key: a member's id. */
    owner: text("owner").notNull(),
    key: text("key").notNull(),
    /** SHA-256 over method, path and body. */
    requestHash: text("request_hash").notNull(),
    status: integer("status"),
    body: jsonb("body"),
    headers: jsonb("headers").$type<Record<string, string>>(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.owner, t.key] })],
);
