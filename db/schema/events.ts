import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { clusters } from "./clusters.ts";
import { createdAt, id, localized, moment, rev, updatedAt } from "./columns.ts";
import { members } from "./members.ts";

const eventKinds = ["exhibition", "conference", "seminar", "webinar", "business_meeting_day"] as const; // as lib/events/labels.ts has it: tables know nobody

/** A gathering that a cluster holds. The first slice keeps its date and place; issue 5 deepens it. */
export const events = pgTable(
  "events",
  {
    id: id(),
    slug: text("slug").notNull(),
    clusterId: uuid("cluster_id").notNull().references(() => clusters.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: eventKinds }).notNull(),
    title: localized("title").notNull(),
    summary: localized("summary"),
    startsAt: moment("starts_at").notNull(),
    endsAt: moment("ends_at").notNull(),
    /** IANA name of the event's own zone. */
    timeZone: text("time_zone").notNull(),
    country: text("country"),
    city: text("city"),
    createdBy: uuid("created_by").references(() => members.id, { onDelete: "set null" }),
    cancelledAt: moment("cancelled_at"),
    demonstration: text("demonstration"),
    rev: rev(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("events_slug").on(t.slug),
    index("events_start").on(t.startsAt, t.id),
    index("events_cluster").on(t.clusterId, t.startsAt),
    check("events_end_after_start", sql`${t.endsAt} > ${t.startsAt}`),
  ],
);
