import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { clusters } from "./clusters.ts";
import { createdAt, id, moment } from "./columns.ts";
import { members } from "./members.ts";

/** A room where messages are exchanged. `lastSeq` and `lastRev` are counters taken under the row's lock. */
export const conversations = pgTable(
  "conversations",
  {
    id: id(),
    kind: text("kind", { enum: ["channel"] }).notNull(),
    clusterId: uuid("cluster_id").references(() => clusters.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    lastSeq: bigint("last_seq", { mode: "number" }).notNull().default(0),
    lastRev: bigint("last_rev", { mode: "number" }).notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("conversations_channel").on(t.clusterId, t.name),
    check("conversations_channel_has_cluster", sql`${t.kind} <> 'channel' or ${t.clusterId} is not null`),
  ],
);

export const messages = pgTable(
  "messages",
  {
    id: id(),
    conversationId: uuid("conversation_id").notNull().references(() => conversations.id, { onDelete: "cascade" }),
    /** 1, 2, 3, … without gaps, per conversation. */
    seq: bigint("seq", { mode: "number" }).notNull(),
    /** The conversation's revision at which this message last changed (edit, deletion, reaction); 0 if never. */
    rev: bigint("rev", { mode: "number" }).notNull().default(0),
    authorId: uuid("author_id").references(() => members.id, { onDelete: "set null" }),
    /** Made by the sender; the same author never gets two messages for one of these. */
    clientId: uuid("client_id").notNull(),
    body: text("body").notNull(),
    replyToId: uuid("reply_to_id"),
    createdAt: createdAt(),
    editedAt: moment("edited_at"),
    deletedAt: moment("deleted_at"),
    /** The author or a coordinator; the body is emptied, the trace remains. */
    deletedBy: uuid("deleted_by").references(() => members.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("messages_seq").on(t.conversationId, t.seq),
    uniqueIndex("messages_client").on(t.conversationId, t.authorId, t.clientId),
    index("messages_rev").on(t.conversationId, t.rev),
    check("messages_body_length", sql`char_length(${t.body}) <= 10000`),
    check("messages_deleted_are_empty", sql`${t.deletedAt} is null or ${t.body} = ''`),
  ],
);

export const reactions = pgTable(
  "reactions",
  {
    messageId: uuid("message_id").notNull().references(() => messages.id, { onDelete: "cascade" }),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    emoji: text("emoji").notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.messageId, t.memberId, t.emoji] })],
);

/** How far each member has read. */
export const readMarks = pgTable(
  "read_marks",
  {
    conversationId: uuid("conversation_id").notNull().references(() => conversations.id, { onDelete: "cascade" }),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    seq: bigint("seq", { mode: "number" }).notNull(),
    readAt: moment("read_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.conversationId, t.memberId] })],
);
