import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns.ts";
import { members } from "./members.ts";
import { organizations } from "./organizations.ts";

/** A mailed offer to speak for an organisation, bound to an address; only the hash of its secret is kept. */
export const organizationInvitations = pgTable(
  "organization_invitations",
  {
    id: id(),
    organizationId: uuid("organization_id").notNull().references(() => organizations.id, { onDelete: "cascade" }),
    email: text("email").notNull(),
    emailKey: text("email_key").notNull(),
    role: text("role", { enum: ["administrator", "representative"] }).notNull(),
    note: text("note"),
    tokenHash: text("token_hash").notNull(),
    invitedBy: uuid("invited_by").references(() => members.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    expiresAt: moment("expires_at").notNull(),
    acceptedAt: moment("accepted_at"),
    acceptedBy: uuid("accepted_by").references(() => members.id, { onDelete: "set null" }),
    declinedAt: moment("declined_at"),
    revokedAt: moment("revoked_at"),
    revokedBy: uuid("revoked_by").references(() => members.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("organization_invitations_token").on(t.tokenHash),
    uniqueIndex("organization_invitations_open").on(t.organizationId, t.emailKey).where(sql`accepted_at is null and declined_at is null and revoked_at is null`),
    index("organization_invitations_address").on(t.emailKey),
    check("organization_invitations_one_ending", sql`num_nonnulls(accepted_at, declined_at, revoked_at) <= 1`),
  ],
);

/** A domain whose confirmed addresses may join an organisation; one domain belongs to one organisation. */
export const organizationDomains = pgTable(
  "organization_domains",
  {
    id: id(),
    organizationId: uuid("organization_id").notNull().references(() => organizations.id, { onDelete: "cascade" }),
    domain: text("domain").notNull(),
    /** Whether an administrator has to agree first. */
    approval: boolean("approval").notNull().default(true),
    claimedBy: uuid("claimed_by").references(() => members.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    endedAt: moment("ended_at"),
  },
  (t) => [uniqueIndex("organization_domains_once").on(t.domain).where(sql`ended_at is null`), index("organization_domains_organization").on(t.organizationId)],
);

/** A member of such a domain asks to speak for the organisation. */
export const representativeRequests = pgTable(
  "representative_requests",
  {
    id: id(),
    organizationId: uuid("organization_id").notNull().references(() => organizations.id, { onDelete: "cascade" }),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    approvedAt: moment("approved_at"),
    declinedAt: moment("declined_at"),
    withdrawnAt: moment("withdrawn_at"),
    decidedBy: uuid("decided_by").references(() => members.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("representative_requests_open").on(t.organizationId, t.memberId).where(sql`approved_at is null and declined_at is null and withdrawn_at is null`),
    index("representative_requests_member").on(t.memberId),
    check("representative_requests_one_ending", sql`num_nonnulls(approved_at, declined_at, withdrawn_at) <= 1`),
  ],
);
