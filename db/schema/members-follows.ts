import { sql } from "drizzle-orm";
import { check, index, pgTable, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { clusters } from "./clusters.ts";
import { createdAt, id } from "./columns.ts";
import { members } from "./members.ts";
import { organizations } from "./organizations.ts";

/** Whose news a member wants: an organisation's, a cluster's or a member's. */
export const follows = pgTable(
  "follows",
  {
    id: id(),
    followerId: uuid("follower_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    organizationId: uuid("organization_id").references(() => organizations.id, { onDelete: "cascade" }),
    clusterId: uuid("cluster_id").references(() => clusters.id, { onDelete: "cascade" }),
    memberId: uuid("member_id").references(() => members.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("follows_organization").on(t.organizationId, t.followerId).where(sql`organization_id is not null`),
    uniqueIndex("follows_cluster").on(t.clusterId, t.followerId).where(sql`cluster_id is not null`),
    uniqueIndex("follows_member").on(t.memberId, t.followerId).where(sql`member_id is not null`),
    index("follows_follower").on(t.followerId, t.id),
    check("follows_one_thing", sql`num_nonnulls(organization_id, cluster_id, member_id) = 1`),
    check("follows_not_oneself", sql`member_id is null or member_id <> follower_id`),
  ],
);
