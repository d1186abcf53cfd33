import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns.ts";
import { members } from "./members.ts";
import { organizations } from "./organizations.ts";

/** Somebody says that an organisation without representatives is theirs, and why one should believe it. The project office decides. */
export const organizationClaims = pgTable(
  "organization_claims",
  {
    id: id(),
    organizationId: uuid("organization_id").notNull().references(() => organizations.id, { onDelete: "cascade" }),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    /** What the claimant does there. */
    post: text("post").notNull(),
    evidence: text("evidence").notNull(),
    fileIds: uuid("file_ids").array().notNull().default(sql`'{}'`),
    createdAt: createdAt(),
    withdrawnAt: moment("withdrawn_at"),
    approvedAt: moment("approved_at"),
    declinedAt: moment("declined_at"),
    decidedBy: uuid("decided_by").references(() => members.id, { onDelete: "set null" }),
    reason: text("reason"),
  },
  (t) => [
    uniqueIndex("organization_claims_open").on(t.organizationId, t.memberId).where(sql`withdrawn_at is null and approved_at is null and declined_at is null`),
    index("organization_claims_waiting").on(t.id).where(sql`withdrawn_at is null and approved_at is null and declined_at is null`),
    index("organization_claims_member").on(t.memberId),
    check("organization_claims_one_ending", sql`num_nonnulls(withdrawn_at, approved_at, declined_at) <= 1`),
    check("organization_claims_decline_has_reason", sql`declined_at is null or coalesce(reason, '') <> ''`),
  ],
);
