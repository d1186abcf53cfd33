import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { clusters } from "./clusters.ts";
import { createdAt, id, localized, moment } from "./columns.ts";
import { members } from "./members.ts";

/**
 * A person from outside in one conversation or page of a cluster, and nothing else of it. Good for the member who accepted
 * the invitation, until it expires or is revoked.
 */
export const guestPasses = pgTable(
  "guest_passes",
  {
    id: id(),
    clusterId: uuid("cluster_id").notNull().references(() => clusters.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["conversation", "page"] }).notNull(),
    /** The conversation or page. */
    subjectId: uuid("subject_id").notNull(),
    /** What it is called, for letters and lists; empty for the general channel, whose name is the interface's. */
    subjectTitle: localized("subject_title").notNull(),
    /** Whom it was sent to; `email_key` decides who may accept it. */
    email: text("email").notNull(),
    emailKey: text("email_key").notNull(),
    locale: text("locale", { enum: ["en", "ru", "be"] }).notNull(),
    role: text("role", { enum: ["read", "write"] }).notNull(),
    /** SHA-256 of what the mailed link carries. */
    tokenHash: text("token_hash").notNull(),
    invitedBy: uuid("invited_by").references(() => members.id, { onDelete: "set null" }),
    memberId: uuid("member_id").references(() => members.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    /** The letter was sent once more: from then on the days count. */
    renewedAt: moment("renewed_at"),
    acceptedAt: moment("accepted_at"),
    expiresAt: moment("expires_at").notNull(),
    revokedAt: moment("revoked_at"),
    revokedBy: uuid("revoked_by").references(() => members.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("guest_passes_token").on(t.tokenHash),
    uniqueIndex("guest_passes_once").on(t.subjectId, t.emailKey).where(sql`revoked_at is null`),
    index("guest_passes_cluster").on(t.clusterId, t.id),
    index("guest_passes_member").on(t.memberId, t.subjectId),
    check("guest_passes_accepted_by_somebody", sql`(${t.acceptedAt} is null) = (${t.memberId} is null)`),
  ],
);
