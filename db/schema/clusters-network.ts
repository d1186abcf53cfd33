import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { clusters } from "./clusters.ts";
import { createdAt, id, localized, moment } from "./columns.ts";
import { members } from "./members.ts";

const byMember = (name: string) => uuid(name).references(() => members.id, { onDelete: "set null" });
const ofCluster = (name: string) => uuid(name).references(() => clusters.id, { onDelete: "cascade" });

/**
 * A union is a cluster whose participants are clusters: this row makes it one. It is prepared in hiding until the first
 * cluster besides its founder's has come in.
 */
export const unions = pgTable("unions", {
  clusterId: ofCluster("cluster_id").primaryKey(),
  /** The cluster whose coordinator proposed it */
  founderId: uuid("founder_id").references(() => clusters.id, { onDelete: "set null" }),
  proposedBy: byMember("proposed_by"),
  createdAt: createdAt(),
  foundedAt: moment("founded_at"),
  /** The last member cluster has left */
  dissolvedAt: moment("dissolved_at"),
});

/**
 * What two clusters are to each other: a sub-cluster (`upper` is the parent), peers (`upper` has the lesser id), a member of a
 * union (`upper` is the union). One side proposes, the other accepts or declines; either ends it. Rows stay.
 */
export const clusterTies = pgTable(
  "cluster_ties",
  {
    id: id(),
    kind: text("kind", { enum: ["sub_cluster", "peer", "member"] }).notNull(),
    upperId: ofCluster("upper_id").notNull(),
    lowerId: ofCluster("lower_id").notNull(),
    /** The side that proposed: one of the two */
    fromId: ofCluster("from_id").notNull(),
    proposedBy: byMember("proposed_by"),
    note: text("note"),
    createdAt: createdAt(),
    acceptedAt: moment("accepted_at"),
    declinedAt: moment("declined_at"),
    withdrawnAt: moment("withdrawn_at"),
    /** Who accepted, declined or withdrew */
    decidedBy: byMember("decided_by"),
    endedAt: moment("ended_at"),
    endedBy: byMember("ended_by"),
    /** Why it was declined or ended; the other side reads it */
    reason: text("reason"),
  },
  (t) => [
    uniqueIndex("cluster_ties_once").on(t.kind, t.upperId, t.lowerId).where(sql`declined_at is null and withdrawn_at is null and ended_at is null`),
    uniqueIndex("cluster_ties_one_parent").on(t.lowerId).where(sql`kind = 'sub_cluster' and accepted_at is not null and ended_at is null`),
    index("cluster_ties_upper").on(t.upperId, t.id),
    index("cluster_ties_lower").on(t.lowerId, t.id),
    check("cluster_ties_two", sql`${t.upperId} <> ${t.lowerId}`),
    check("cluster_ties_peers_in_order", sql`${t.kind} <> 'peer' or ${t.upperId} < ${t.lowerId}`),
    check("cluster_ties_from_one_side", sql`${t.fromId} in (${t.upperId}, ${t.lowerId})`),
    check("cluster_ties_one_answer", sql`num_nonnulls(accepted_at, declined_at, withdrawn_at) <= 1`),
    check("cluster_ties_ends_what_was", sql`ended_at is null or accepted_at is not null`),
  ],
);

/**
 * An item of one cluster (an event; later a file or page) that is shown in another one too. Offered by its home, taken in by
 * the receiving cluster; `subjectId` is the item's id in its own domain's table.
 */
export const clusterItems = pgTable(
  "cluster_items",
  {
    id: id(),
    clusterId: ofCluster("cluster_id").notNull(),
    homeId: ofCluster("home_id").notNull(),
    kind: text("kind", { enum: ["event", "file", "page"] }).notNull(),
    subjectId: uuid("subject_id").notNull(),
    /** As it was called when it was offered: for lists of what waits */
    title: localized("title").notNull(),
    shownBy: byMember("shown_by"),
    createdAt: createdAt(),
    acceptedAt: moment("accepted_at"),
    declinedAt: moment("declined_at"),
    decidedBy: byMember("decided_by"),
    endedAt: moment("ended_at"),
    endedBy: byMember("ended_by"),
  },
  (t) => [
    uniqueIndex("cluster_items_once").on(t.clusterId, t.kind, t.subjectId).where(sql`declined_at is null and ended_at is null`),
    index("cluster_items_subject").on(t.kind, t.subjectId),
    index("cluster_items_home").on(t.homeId, t.id),
    check("cluster_items_elsewhere", sql`${t.clusterId} <> ${t.homeId}`),
  ],
);
