import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { clusters, valueChainRoles } from "./clusters.ts";
import { createdAt, id, moment } from "./columns.ts";
import { members } from "./members.ts";
import { organizations } from "./organizations.ts";

/** What one becomes in a cluster: a member takes part through an organisation, or in person where persons may. */
export const clusterRoles = ["coordinator", "moderator", "member"] as const;

/** A list of people to invite, read from a file: tried first, sent when a coordinator says so. */
export const invitationBatches = pgTable(
  "invitation_batches",
  {
    id: id(),
    clusterId: uuid("cluster_id").notNull().references(() => clusters.id, { onDelete: "cascade" }),
    createdBy: uuid("created_by").references(() => members.id, { onDelete: "set null" }),
    fileName: text("file_name").notNull(),
    /** The language that the letters are written in */
    locale: text("locale", { enum: ["en", "ru", "be"] }).notNull(),
    createdAt: createdAt(),
    sendAskedAt: moment("send_asked_at"),
    finishedAt: moment("finished_at"),
    cancelledAt: moment("cancelled_at"),
  },
  (t) => [index("invitation_batches_cluster").on(t.clusterId, t.id)],
);

/** A way into a cluster: a link for whoever has it, or a letter to one address. The link's secret is kept nowhere. */
export const invitations = pgTable(
  "invitations",
  {
    id: id(),
    clusterId: uuid("cluster_id").notNull().references(() => clusters.id, { onDelete: "cascade" }),
    role: text("role", { enum: clusterRoles }).notNull().default("member"),
    valueChainRole: text("value_chain_role", { enum: valueChainRoles }),
    /** Whom the letter went to, and what was known of them; empty for a link */
    email: text("email"),
    emailKey: text("email_key"),
    name: text("name"),
    organization: text("organization"),
    note: text("note"),
    maxUses: integer("max_uses"),
    uses: integer("uses").notNull().default(0),
    expiresAt: moment("expires_at").notNull(),
    createdBy: uuid("created_by").references(() => members.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    revokedAt: moment("revoked_at"),
    revokedBy: uuid("revoked_by").references(() => members.id, { onDelete: "set null" }),
  },
  (t) => [
    index("invitations_cluster").on(t.clusterId, t.id),
    index("invitations_email").on(t.emailKey),
    check("invitations_within_limit", sql`max_uses is null or uses <= max_uses`),
  ],
);

/** Who came in by an invitation, and for whom. */
export const invitationUses = pgTable(
  "invitation_uses",
  {
    invitationId: uuid("invitation_id").notNull().references(() => invitations.id, { onDelete: "cascade" }),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    organizationId: uuid("organization_id").references(() => organizations.id, { onDelete: "set null" }),
    usedAt: moment("used_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.invitationId, t.memberId] }), index("invitation_uses_member").on(t.memberId)],
);

/** One line of the file, as read; `problem` says why it cannot be sent (a key of the `errors` catalogue). */
export const invitationLines = pgTable(
  "invitation_lines",
  {
    batchId: uuid("batch_id").notNull().references(() => invitationBatches.id, { onDelete: "cascade" }),
    line: integer("line").notNull(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    organization: text("organization").notNull(),
    roleGiven: text("role_given").notNull(),
    role: text("role", { enum: clusterRoles }),
    valueChainRole: text("value_chain_role", { enum: valueChainRoles }),
    problem: text("problem"),
    invitationId: uuid("invitation_id").references(() => invitations.id, { onDelete: "set null" }),
    sentAt: moment("sent_at"),
  },
  (t) => [primaryKey({ columns: [t.batchId, t.line] }), uniqueIndex("invitation_lines_invitation").on(t.invitationId)],
);
