import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns.ts";
import { members } from "./members.ts";

/** One member's request to be a contact of another, and what became of it. Two people have one that is open or accepted. */
export const contacts = pgTable(
  "contacts",
  {
    id: id(),
    requesterId: uuid("requester_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    addresseeId: uuid("addressee_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    note: text("note"),
    createdAt: createdAt(),
    acceptedAt: moment("accepted_at"),
    /** The asker is not told: to them it waits on, until they take it back. */
    declinedAt: moment("declined_at"),
    withdrawnAt: moment("withdrawn_at"),
    /** Set when either ends what was accepted, or blocks the other. */
    endedAt: moment("ended_at"),
    endedBy: uuid("ended_by").references(() => members.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("contacts_one_between_two").on(sql`least(requester_id, addressee_id)`, sql`greatest(requester_id, addressee_id)`)
      .where(sql`declined_at is null and withdrawn_at is null and ended_at is null`),
    index("contacts_requester").on(t.requesterId, t.id),
    index("contacts_addressee").on(t.addresseeId, t.id),
    check("contacts_not_oneself", sql`requester_id <> addressee_id`),
    check("contacts_one_answer", sql`num_nonnulls(accepted_at, coalesce(declined_at, withdrawn_at)) <= 1`),
  ],
);

/** For these two the other does not exist, whichever of them asks. */
export const memberBlocks = pgTable(
  "member_blocks",
  {
    blockerId: uuid("blocker_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    blockedId: uuid("blocked_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.blockerId, t.blockedId] }),
    index("member_blocks_blocked").on(t.blockedId),
    check("member_blocks_not_oneself", sql`blocker_id <> blocked_id`),
  ],
);
