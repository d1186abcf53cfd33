import { and, eq, inArray, sql } from "drizzle-orm";
import { conversations, messages } from "#db/schema/discussion.ts";
import { announceAfterCommit } from "#lib/activity/record.ts";
import { invalid, Refusal } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { messagePosted } from "../activity.ts";
import type { SendInput } from "../input.ts";
import type { Message } from "../protocol.ts";
import { requireRoom, type Room } from "../room.ts";
import { personOf, quote, readMessages, show } from "../view.ts";
import { batched } from "./batched.ts";

type Sending = { author: MemberViewer; input: SendInput };

/** Messages of one commit at most. */
const most = 50;

// One transaction a conversation at a time: who posts meanwhile would only wait for the row's lock with a connection in
// hand. So they share the next commit, and are announced in the order of `seq`. One lane for both copies of this file.
const slot = Symbol.for("cluster.discussion.post");
const shared = globalThis as { [slot]?: ReturnType<typeof batched<Sending, Message>> };
const inTurn = (shared[slot] ??= batched<Sending, Message>(postTogether, most));

/**
 * Says something in a conversation. Once this has answered, the message is committed, with its place in the one order
 * (`seq` 1, 2, 3, … without gaps). The same `clientId` from the same author gets the message that is there already.
 * @throws Refusal *not_found* (conversation), *invalid* (a reply to what is not in this conversation), *forbidden*
 */
export async function postMessage(viewer: Viewer, input: SendInput): Promise<Message> {
  return inTurn(input.conversationId, { author: requireWriter(viewer), input });
}

async function postTogether(conversationId: string, sendings: Sending[]): Promise<(Message | Refusal)[]> {
  const attempt = () => inTransaction((tx) => post(tx, conversationId, sendings));
  // Another node may commit the same clientId between our look and our insert; the next look sees it.
  return attempt().catch((error) => (isSentTwice(error) ? attempt() : Promise.reject(error)));
}

async function post(tx: Transaction, conversationId: string, sendings: Sending[]): Promise<(Message | Refusal)[]> {
  const known = await lookUp(tx, conversationId, sendings);
  const fresh = new Map(sendings.filter((sending) => !known.sent.has(keyOf(sending)) && !known.refused(sending)).map((sending) => [keyOf(sending), sending]));
  if (fresh.size > 0) {
    const rows = await insert(tx, conversationId, [...fresh.values()]);
    for (const [n, sending] of [...fresh.values()].entries()) {
      const message = show(rows[n]!, personOf(sending.author), known.quotes.get(sending.input.replyToId ?? "") ?? null);
      known.sent.set(keyOf(sending), message);
      announceAfterCommit(tx, sending.author, messagePosted, { clusterId: known.room?.clusterId ?? undefined, subjectId: message.id, data: { conversationId, message } });
    }
  }
  return sendings.map((sending) => known.refused(sending) ?? known.sent.get(keyOf(sending))!);
}

const keyOf = ({ author, input }: Sending) => `${author.memberId} ${input.clientId}`;

/** All that decides about these messages, asked for at once: who may, what was sent before, what is answered. */
async function lookUp(tx: Transaction, conversationId: string, sendings: Sending[]) {
  const authors = [...new Map(sendings.map(({ author }) => [author, author])).values()];
  const [rooms, sent, quoted] = await Promise.all([
    Promise.all(authors.map((author) => requireRoom(author, conversationId, tx).catch(refusalOnly))),
    findSent(tx, conversationId, sendings),
    findQuoted(tx, conversationId, sendings),
  ]);
  const roomOf = new Map(authors.map((author, n) => [author, rooms[n]!]));
  const quotes = new Map(quoted.map((message) => [message.id, quote(message, message.author)]));
  const refused = ({ author, input: { replyToId } }: Sending): Refusal | undefined => {
    const room = roomOf.get(author);
    if (room instanceof Refusal) return room;
    return replyToId && !quotes.has(replyToId) ? invalid("replyToId", "discussion.reply_target") : undefined;
  };
  return { room: rooms.find((room): room is Room => !(room instanceof Refusal)), sent, quotes, refused };
}

function refusalOnly(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}

async function findSent(tx: Transaction, conversationId: string, sendings: Sending[]): Promise<Map<string, Message>> {
  const clientIds = sendings.map(({ input }) => input.clientId);
  const authorIds = sendings.map(({ author }) => author.memberId);
  const found = await readMessages(and(eq(messages.conversationId, conversationId), inArray(messages.authorId, authorIds), inArray(messages.clientId, clientIds)), sql`1`, most * most, tx);
  return new Map(found.map((message) => [`${message.author!.id} ${message.clientId}`, message]));
}

async function findQuoted(tx: Transaction, conversationId: string, sendings: Sending[]): Promise<Message[]> {
  const ids = sendings.flatMap(({ input }) => input.replyToId ?? []);
  return ids.length > 0 ? readMessages(and(eq(messages.conversationId, conversationId), inArray(messages.id, ids)), sql`1`, most, tx) : [];
}

/** Takes the conversation's row lock: from here to the commit nobody else posts in it, so that order is order of commit. */
async function insert(tx: Transaction, conversationId: string, fresh: Sending[]) {
  const [taken] = await tx.update(conversations).set({ lastSeq: sql`${conversations.lastSeq} + ${fresh.length}` })
    .where(eq(conversations.id, conversationId)).returning({ lastSeq: conversations.lastSeq }).prepare("discussion_next_seq").execute();
  const first = taken!.lastSeq - fresh.length + 1;
  const rows = fresh.map(({ author, input: { clientId, body, replyToId } }, n) => ({ conversationId, seq: first + n, authorId: author.memberId, clientId, body, replyToId }));
  return tx.insert(messages).values(rows).returning().prepare("discussion_post").execute();
}

function isSentTwice(error: unknown): boolean {
  const cause = (error as { cause?: unknown }).cause ?? error; // drizzle wraps what the driver throws
  const { code, constraint_name: constraint } = cause as { code?: string; constraint_name?: string };
  return code === "23505" && constraint === "messages_client";
}
