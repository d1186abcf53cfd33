import { sql } from "drizzle-orm";
import { check, index, inet, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment, rev, updatedAt } from "./columns.ts";

/** By what members are put in order, and in what a name is searched; queries say the same to use the indexes. */
export const nameOfMember = sql.raw(`(members.name collate "und-x-icu")`);
export const memberSearchText = sql.raw(`members.search_key`);

export const members = pgTable(
  "members",
  {
    id: id(),
    /** As typed; `emailKey` (normalised, lower case) is what must be unique. */
    email: text("email").notNull(),
    emailKey: text("email_key").notNull(),
    emailConfirmedAt: moment("email_confirmed_at"),
    handle: text("handle").notNull(),
    name: text("name").notNull(),
    locale: text("locale", { enum: ["en", "ru", "be"] }).notNull().default("en"),
    timeZone: text("time_zone").notNull().default("UTC"),
    passwordHash: text("password_hash"),
    /** Standing in the project office; null for everybody else. */
    staffRole: text("staff_role", { enum: ["project_office"] }),
    bannedAt: moment("banned_at"),
    bannedBy: uuid("banned_by"),
    banReason: text("ban_reason"),
    /** The account is gone; the row stays under what is of a workspace, as "former member". */
    deletedAt: moment("deleted_at"),
    /** Set on demonstration people, so that pages can say so. */
    demonstration: text("demonstration"),
    /** Name and handle, folded (lib/core/transliterate.ts); kept by the database. */
    searchKey: text("search_key").generatedAlwaysAs(sql`search_fold(name || ' ' || handle)`),
    rev: rev(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("members_email_key").on(t.emailKey),
    uniqueIndex("members_handle").on(sql`lower(${t.handle})`),
    index("members_name").on(sql`(name collate "und-x-icu")`, t.id),
    index("members_search").using("gin", sql`${t.searchKey} gin_trgm_ops`),
    check("members_name_length", sql`char_length(${t.name}) between 1 and 120`),
  ],
);

/** A sign-in on one device. The cookie's JWT carries the id; the row decides whether it still counts. */
export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    userAgent: text("user_agent"),
    address: inet("address"),
    createdAt: createdAt(),
    lastSeenAt: moment("last_seen_at").notNull().defaultNow(),
    expiresAt: moment("expires_at").notNull(),
    revokedAt: moment("revoked_at"),
  },
  (t) => [index("sessions_member").on(t.memberId)],
);

/** One-time links sent by mail: only the hash is kept. */
export const emailLinks = pgTable(
  "email_links",
  {
    id: id(),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    purpose: text("purpose", { enum: ["confirm_email", "reset_password"] }).notNull(),
    tokenHash: text("token_hash").notNull(),
    /** The password chosen at a repeated sign-up: it counts only if this very letter is answered. */
    passwordHash: text("password_hash"),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("email_links_token").on(t.tokenHash), index("email_links_member").on(t.memberId)],
);

/** Personal access tokens for programs: shown once, hashed at rest. */
export const accessTokens = pgTable(
  "access_tokens",
  {
    id: id(),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    scope: text("scope", { enum: ["read", "write", "admin"] }).notNull(),
    tokenHash: text("token_hash").notNull(),
    /** The last four characters, so that a person can tell tokens apart. */
    hint: text("hint").notNull(),
    createdAt: createdAt(),
    lastUsedAt: moment("last_used_at"),
    expiresAt: moment("expires_at"),
    revokedAt: moment("revoked_at"),
  },
  (t) => [uniqueIndex("access_tokens_hash").on(t.tokenHash), index("access_tokens_member").on(t.memberId)],
);

/** Who a member is at an OpenID provider. */
export const identities = pgTable(
  "identities",
  {
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] })],
);
