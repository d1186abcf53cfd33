import { sql } from "drizzle-orm";
import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { clusters } from "./clusters.ts";
import { createdAt, id, moment } from "./columns.ts";
import { members } from "./members.ts";

/** Members who keep order in a cluster's conversations and pages without running it. */
export const moderators = pgTable(
  "moderators",
  {
    clusterId: uuid("cluster_id").notNull().references(() => clusters.id, { onDelete: "cascade" }),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    endedAt: moment("ended_at"),
  },
  (t) => [primaryKey({ columns: [t.clusterId, t.memberId] }), index("moderators_member").on(t.memberId)],
);

/** A person's own belonging to a cluster that takes persons. A former one keeps the row, with `leftAt`. */
export const personParticipants = pgTable(
  "person_participants",
  {
    id: id(),
    clusterId: uuid("cluster_id").notNull().references(() => clusters.id, { onDelete: "cascade" }),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    joinedAt: moment("joined_at").notNull().defaultNow(),
    leftAt: moment("left_at"),
    removedBy: uuid("removed_by").references(() => members.id, { onDelete: "set null" }),
    removalReason: text("removal_reason"),
  },
  (t) => [
    uniqueIndex("person_participants_once").on(t.clusterId, t.memberId).where(sql`left_at is null`),
    index("person_participants_member").on(t.memberId),
  ],
);

/** Who has put a cluster's welcome message away. */
export const welcomesSeen = pgTable(
  "welcomes_seen",
  {
    clusterId: uuid("cluster_id").notNull().references(() => clusters.id, { onDelete: "cascade" }),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    seenAt: moment("seen_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.clusterId, t.memberId] }), index("welcomes_seen_member").on(t.memberId)],
);
