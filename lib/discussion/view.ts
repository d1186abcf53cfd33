import { eq, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { database } from "#db/client.ts";
import { messages } from "#db/schema/discussion.ts";
import { members } from "#db/schema/members.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import type { Message, Person, Quote, Reaction } from "./protocol.ts";

/** Characters of the answered message that are shown. */
const excerptLength = 160;

const quoted = alias(messages, "quoted");
const quotedAuthor = alias(members, "quoted_author");

const person = { id: members.id, name: members.name, handle: members.handle };

const reactionsOf = sql<Reaction[]>`coalesce((
  select json_agg(json_build_object('emoji', r.emoji, 'memberIds', r.members) order by r.first)
  from (
    select emoji, json_agg(member_id order by created_at, member_id) as members, min(created_at) as first
    from reactions where message_id = ${sql`${messages.id}`} group by emoji
  ) r), '[]'::json)`;

/** Messages as every client sees them, in one query. For queries and commands, which have asked who may. */
export async function readMessages(where: SQL | undefined, order: SQL, limit: number, tx?: Transaction): Promise<Message[]> {
  const rows = await (tx ?? database())
    .select({ message: messages, author: person, quoted: { id: quoted.id, seq: quoted.seq, body: quoted.body, deletedAt: quoted.deletedAt }, quotedAuthor: { id: quotedAuthor.id, name: quotedAuthor.name, handle: quotedAuthor.handle }, reactions: reactionsOf })
    .from(messages)
    .leftJoin(members, eq(members.id, messages.authorId))
    .leftJoin(quoted, eq(quoted.id, messages.replyToId))
    .leftJoin(quotedAuthor, eq(quotedAuthor.id, quoted.authorId))
    .where(where)
    .orderBy(order)
    .limit(limit)
    .prepare("discussion_messages")
    .execute();
  return rows.map((row) => show(row.message, row.author, row.quoted ? quote(row.quoted, row.quotedAuthor) : null, row.reactions));
}

/** One message by its id; undefined if there is none. */
export const readMessage = async (id: string, tx?: Transaction) => (await readMessages(eq(messages.id, id), sql`1`, 1, tx))[0];

export const show = (row: typeof messages.$inferSelect, author: Person | null, replyTo: Quote | null = null, reactions: Reaction[] = []): Message => ({
  id: row.id,
  conversationId: row.conversationId,
  seq: row.seq,
  rev: row.rev,
  clientId: row.clientId,
  author,
  body: row.body,
  replyTo,
  reactions,
  createdAt: row.createdAt.toISOString(),
  editedAt: row.editedAt?.toISOString() ?? null,
  deletedAt: row.deletedAt?.toISOString() ?? null,
});

export const quote = (row: { id: string; seq: number; body: string; deletedAt: Date | string | null }, author: Person | null): Quote => ({
  id: row.id,
  seq: row.seq,
  author,
  excerpt: [...row.body].slice(0, excerptLength).join(""),
  deleted: row.deletedAt !== null,
});

export const personOf = ({ memberId, name, handle }: MemberViewer): Person => ({ id: memberId, name, handle });