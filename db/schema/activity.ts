import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id } from "./columns.ts";

/** What happened, one row a fact, written in the transaction that made it true. Never changed, never deleted. */
export const activity = pgTable(
  "activity",
  {
    id: id(),
    kind: text("kind").notNull(),
    actorId: uuid("actor_id"),
    clusterId: uuid("cluster_id"),
    organizationId: uuid("organization_id"),
    subjectId: uuid("subject_id"),
    data: jsonb("data").$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
  },
  (t) => [
    index("activity_cluster").on(t.clusterId, t.id),
    index("activity_actor").on(t.actorId, t.id),
    index("activity_subject").on(t.subjectId, t.id),
    index("activity_organization").on(t.organizationId, t.id),
    index("activity_kind").on(t.kind, t.id),
  ],
);
