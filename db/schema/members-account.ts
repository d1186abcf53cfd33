import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns.ts";
import { members } from "./members.ts";

/** A member's authenticator app. Counts from `confirmedAt` on: before that the member has not shown a code of it. */
export const secondFactors = pgTable("second_factors", {
  memberId: uuid("member_id").primaryKey().references(() => members.id, { onDelete: "cascade" }),
  /** Sealed with the server's key: who reads the database alone can make no codes. */
  secret: text("secret").notNull(),
  /** The time step of the last code that was taken: a code counts once (RFC 6238, 5.2). */
  lastStep: bigint("last_step", { mode: "number" }).notNull().default(0),
  createdAt: createdAt(),
  confirmedAt: moment("confirmed_at"),
});

/** Codes for the day when the telephone is gone: each counts once, only hashes are kept. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    id: id(),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    codeHash: text("code_hash").notNull(),
    createdAt: createdAt(),
    usedAt: moment("used_at"),
  },
  (t) => [uniqueIndex("recovery_codes_once").on(t.memberId, t.codeHash)],
);

/**
 * A change of a member's address of mail: done when both addresses have said yes. One that the project office has begun,
 * for a member whose mailbox is lost: when the new one has said yes, and the old one has not objected until `ripeAt`.
 */
export const emailChanges = pgTable(
  "email_changes",
  {
    id: id(),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    email: text("email").notNull(),
    oldTokenHash: text("old_token_hash").notNull(),
    newTokenHash: text("new_token_hash").notNull(),
    oldConfirmedAt: moment("old_confirmed_at"),
    newConfirmedAt: moment("new_confirmed_at"),
    createdAt: createdAt(),
    expiresAt: moment("expires_at").notNull(),
    /** Who of the project office has begun it; null when the member did. */
    begunBy: uuid("begun_by").references(() => members.id),
    /** How the office made sure who asks. */
    evidence: text("evidence"),
    ripeAt: moment("ripe_at"),
    /** Done, taken back, objected to, or overtaken by another. */
    endedAt: moment("ended_at"),
  },
  (t) => [
    uniqueIndex("email_changes_one_open").on(t.memberId).where(sql`ended_at is null`),
    uniqueIndex("email_changes_old_token").on(t.oldTokenHash),
    uniqueIndex("email_changes_new_token").on(t.newTokenHash),
    index("email_changes_ripe").on(t.ripeAt).where(sql`ended_at is null and ripe_at is not null`),
    check("email_changes_of_the_office", sql`(begun_by is null) = (ripe_at is null) and (begun_by is null) = (evidence is null)`),
  ],
);

/** An archive of everything that a member put in, made by a job, offered for a week. */
export const dataExports = pgTable(
  "data_exports",
  {
    id: id(),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    readyAt: moment("ready_at"),
    failedAt: moment("failed_at"),
    /** Bytes of the archive; it lies in DATA_DIR/exports under the row's id. */
    size: bigint("size", { mode: "number" }),
    files: integer("files"),
    expiresAt: moment("expires_at"),
  },
  (t) => [
    index("data_exports_member").on(t.memberId, t.id),
    uniqueIndex("data_exports_one_at_a_time").on(t.memberId).where(sql`ready_at is null and failed_at is null`),
    check("data_exports_one_ending", sql`num_nonnulls(ready_at, failed_at) <= 1`),
  ],
);
