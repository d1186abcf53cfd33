import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { clusters, clusterStages, industries, valueChainRoles } from "./clusters.ts";
import { createdAt, id, localized, moment, rev, updatedAt } from "./columns.ts";
import { members } from "./members.ts";
import { organizations } from "./organizations.ts";

/** A wish to found a cluster; the project office asks, admits or declines. */
export const clusterProposals = pgTable(
  "cluster_proposals",
  {
    id: id(),
    proposerId: uuid("proposer_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    name: localized("name").notNull(),
    keyProduct: localized("key_product").notNull(),
    aim: localized("aim").notNull(),
    originalLocale: text("original_locale", { enum: ["en", "ru", "be"] }).notNull(),
    country: text("country").notNull(),
    city: text("city"),
    industry: text("industry", { enum: industries }).notNull(),
    stage: text("stage", { enum: clusterStages }).notNull().default("potential"),
    rev: rev(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    withdrawnAt: moment("withdrawn_at"),
    admittedAt: moment("admitted_at"),
    declinedAt: moment("declined_at"),
    decidedBy: uuid("decided_by").references(() => members.id, { onDelete: "set null" }),
    reason: text("reason"),
    /** What became of it */
    clusterId: uuid("cluster_id").references(() => clusters.id, { onDelete: "set null" }),
  },
  (t) => [
    index("cluster_proposals_proposer").on(t.proposerId, t.id),
    check("cluster_proposals_one_ending", sql`num_nonnulls(withdrawn_at, admitted_at, declined_at) <= 1`),
    check("cluster_proposals_decline_has_reason", sql`declined_at is null or coalesce(reason, '') <> ''`),
    check("cluster_proposals_country_code", sql`${t.country} ~ '^[A-Z]{2}$'`),
  ],
);

/** An organisation named as a founder. It becomes a participant only when somebody who speaks for it has said yes. */
export const proposalFounders = pgTable(
  "proposal_founders",
  {
    id: id(),
    proposalId: uuid("proposal_id").notNull().references(() => clusterProposals.id, { onDelete: "cascade" }),
    organizationId: uuid("organization_id").notNull().references(() => organizations.id, { onDelete: "cascade" }),
    valueChainRole: text("value_chain_role", { enum: valueChainRoles }).notNull(),
    createdAt: createdAt(),
    agreedAt: moment("agreed_at"),
    refusedAt: moment("refused_at"),
    answeredBy: uuid("answered_by").references(() => members.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("proposal_founders_once").on(t.proposalId, t.organizationId),
    index("proposal_founders_organization").on(t.organizationId),
    check("proposal_founders_one_answer", sql`num_nonnulls(agreed_at, refused_at) <= 1`),
  ],
);

/** What the office asks and the proposer answers. */
export const proposalMessages = pgTable(
  "proposal_messages",
  {
    id: id(),
    proposalId: uuid("proposal_id").notNull().references(() => clusterProposals.id, { onDelete: "cascade" }),
    authorId: uuid("author_id").references(() => members.id, { onDelete: "set null" }),
    /** Said by the project office */
    office: boolean("office").notNull(),
    text: text("text").notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("proposal_messages_proposal").on(t.proposalId, t.id)],
);
