import { bigint, integer, pgTable, varchar } from "drizzle-orm/pg-core";

/** Kept by rate-limiter-flexible (its RateLimiterPostgres layout): limits survive a restart. */
export const rateLimits = pgTable("rate_limits", {
  key: varchar("key", { length: 255 }).primaryKey(),
  points: integer("points").notNull().default(0),
  expire: bigint("expire", { mode: "number" }),
});
