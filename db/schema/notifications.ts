import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { activity } from "./activity.ts";
import { clusters } from "./clusters.ts";
import { createdAt, id, moment, rev, updatedAt } from "./columns.ts";
import { members } from "./members.ts";

const memberId = () => uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" });

/** One of those gathered in a folded notification; the newest first. */
export type Voice = { key: string; name: unknown };

/** What a member is told. Words are made when shown, in the reader's language, from kind and data. */
export const notifications = pgTable(
  "notifications",
  {
    id: id(),
    memberId: memberId(),
    kind: text("kind").notNull(),
    /** The fact it tells of; the same fact is told to a member once. */
    activityId: uuid("activity_id").notNull(),
    /** Who did it; words name them, so that they can be forgotten with their account. */
    actorId: uuid("actor_id"),
    clusterId: uuid("cluster_id").references(() => clusters.id, { onDelete: "cascade" }),
    subjectId: uuid("subject_id"),
    data: jsonb("data").$type<Record<string, unknown>>().notNull().default({}),
    /** Those of the same kind and subject that came before unread, with this one: "Anna and 3 others". */
    voices: jsonb("voices").$type<Voice[]>().notNull().default([]),
    /** When a newer one of the same kind and subject took its place in the list. */
    foldedAt: moment("folded_at"),
    /** Address within the site, without the language: `/workspace/flax`. */
    path: text("path").notNull(),
    /** False where the member wants it by letter only. */
    inApp: boolean("in_app").notNull().default(true),
    /** When the letter that tells of it is due: a digest, or the end of quiet hours. Null when none is, or it is written. */
    mailDueAt: moment("mail_due_at"),
    mailPlan: text("mail_plan", { enum: ["now", "daily", "weekly"] }),
    createdAt: createdAt(),
    readAt: moment("read_at"),
  },
  (t) => [
    uniqueIndex("notifications_once").on(t.memberId, t.activityId),
    index("notifications_member").on(t.memberId, t.id).where(sql`in_app and folded_at is null`),
    index("notifications_unread").on(t.memberId).where(sql`read_at is null and in_app and folded_at is null`),
    index("notifications_fold").on(t.subjectId, t.kind, t.memberId).where(sql`read_at is null and folded_at is null`),
    index("notifications_due").on(t.memberId, t.mailDueAt).where(sql`mail_due_at is not null`),
    index("notifications_actor").on(t.actorId),
    index("notifications_cluster").on(t.clusterId),
  ],
);

/** Facts that have been told to whom they concerned when they happened: a sweep must not tell them to others later. */
export const toldFacts = pgTable("told_facts", {
  activityId: uuid("activity_id").primaryKey().references(() => activity.id, { onDelete: "cascade" }),
  toldAt: moment("told_at").notNull().defaultNow(),
});

/**
 * A letter that gathers what a member was told: planned with the first notification for its hour, closed when its hour has
 * come, with a letter or, when all was read meanwhile, without. The key and the closing make that it goes once.
 */
export const digests = pgTable(
  "digests",
  {
    id: id(),
    memberId: memberId(),
    dueAt: moment("due_at").notNull(),
    closedAt: moment("closed_at"),
    mailId: uuid("mail_id"),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("digests_once").on(t.memberId, t.dueAt), index("digests_open").on(t.dueAt, t.id).where(sql`closed_at is null`)],
);

/** When letters may come. A member without a row has the defaults. Minutes of the member's own day, ISO weekdays (Monday is 1). */
export const notificationSettings = pgTable(
  "notification_settings",
  {
    memberId: memberId().primaryKey(),
    /** Quiet from here … */
    quietFrom: smallint("quiet_from"),
    /** … to here; earlier than `quietFrom`, or the same, it is on the next day. */
    quietTo: smallint("quiet_to"),
    /** The days on which quiet hours begin. */
    quietDays: smallint("quiet_days").array().notNull().default([1, 2, 3, 4, 5, 6, 7]),
    digestHour: smallint("digest_hour").notNull().default(8),
    digestWeekday: smallint("digest_weekday").notNull().default(1),
    /** Counts the edits of all that the member chose, here and in the tables below. */
    rev: rev(),
    updatedAt: updatedAt(),
  },
  () => [
    check("notification_settings_quiet", sql`num_nonnulls(quiet_from, quiet_to) in (0, 2) and quiet_from between 0 and 1439 and quiet_to between 0 and 1439`),
    check("notification_settings_digest", sql`digest_hour between 0 and 23 and digest_weekday between 1 and 7`),
  ],
);

/** How a member wants to be told of a group of kinds, where it is not the default. */
export const notificationChoices = pgTable(
  "notification_choices",
  {
    memberId: memberId(),
    group: text("group").notNull(),
    inApp: boolean("in_app").notNull(),
    mail: text("mail", { enum: ["now", "daily", "weekly", "off"] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.group] })],
);

/** What differs for one cluster: other letters, or nothing at all (`muted`). */
export const notificationClusters = pgTable(
  "notification_clusters",
  {
    memberId: memberId(),
    clusterId: uuid("cluster_id").notNull().references(() => clusters.id, { onDelete: "cascade" }),
    choice: text("choice", { enum: ["muted", "now", "daily", "weekly", "off"] }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.clusterId] }), index("notification_clusters_cluster").on(t.clusterId)],
);

/** Kinds that a member does not want to hear of any more. */
export const notificationMutes = pgTable(
  "notification_mutes",
  { memberId: memberId(), kind: text("kind").notNull(), createdAt: createdAt() },
  (t) => [primaryKey({ columns: [t.memberId, t.kind] })],
);
