import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns.ts";
import { members } from "./members.ts";
import { organizations } from "./organizations.ts";

/** `parent`: the first owns the second; `supplier`: the first supplies the second; `partner`: neither comes first. */
export const relationKinds = ["parent", "supplier", "partner"] as const;

/** A tie between two organisations: one side proposes, the other confirms; either ends it. */
export const organizationRelations = pgTable(
  "organization_relations",
  {
    id: id(),
    kind: text("kind", { enum: relationKinds }).notNull(),
    firstId: uuid("first_id").notNull().references(() => organizations.id, { onDelete: "cascade" }),
    secondId: uuid("second_id").notNull().references(() => organizations.id, { onDelete: "cascade" }),
    /** The side that said it first; the other one answers. */
    proposedById: uuid("proposed_by_id").notNull().references(() => organizations.id, { onDelete: "cascade" }),
    proposer: uuid("proposer").references(() => members.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    confirmedAt: moment("confirmed_at"),
    confirmedBy: uuid("confirmed_by").references(() => members.id, { onDelete: "set null" }),
    endedAt: moment("ended_at"),
    endedBy: uuid("ended_by").references(() => members.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("organization_relations_directed").on(t.kind, t.firstId, t.secondId).where(sql`ended_at is null`),
    // whichever side is named first, two organisations are partners once and own each other one way only
    uniqueIndex("organization_relations_once").on(t.kind, sql`least(first_id, second_id)`, sql`greatest(first_id, second_id)`).where(sql`ended_at is null and kind <> 'supplier'`),
    index("organization_relations_first").on(t.firstId),
    index("organization_relations_second").on(t.secondId),
    check("organization_relations_two", sql`first_id <> second_id`),
    check("organization_relations_proposer", sql`proposed_by_id in (first_id, second_id)`),
  ],
);
