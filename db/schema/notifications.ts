import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { activity } from "./activity.ts";
import { createdAt, id, moment } from "./columns.ts";
import { members } from "./members.ts";

/** What a member is told. Words are made when shown, in the reader's language, from kind and data. */
export const notifications = pgTable(
  "notifications",
  {
    id: id(),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    kind: text("kind").notNull(),
    /** The fact it tells of; the same fact is told to a member once. */
    activityId: uuid("activity_id").notNull(),
    data: jsonb("data").$type<Record<string, unknown>>().notNull().default({}),
    /** Address within the site, without the language: `/workspace/flax`. */
    path: text("path").notNull(),
    createdAt: createdAt(),
    readAt: moment("read_at"),
  },
  (t) => [
    uniqueIndex("notifications_once").on(t.memberId, t.activityId),
    index("notifications_member").on(t.memberId, t.id),
    index("notifications_unread").on(t.memberId).where(sql`read_at is null`),
  ],
);

/** Facts that have been told to whom they concerned when they happened: a sweep must not tell them to others later. */
export const toldFacts = pgTable("told_facts", {
  activityId: uuid("activity_id").primaryKey().references(() => activity.id, { onDelete: "cascade" }),
  toldAt: moment("told_at").notNull().defaultNow(),
});
