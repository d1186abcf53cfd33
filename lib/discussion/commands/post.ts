import { and, eq, inArray, sql } from "drizzle-orm";
import { conversations, messages } from "#db/schema/discussion.ts";
import { announceAfterCommit } from "#lib/activity/record.ts";
import { forbidden, invalid, notFound, type Refusal } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { isStaff, requireWriter, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { messagePosted } from "../activity.ts";
import type { SendInput } from "../input.ts";
import type { Message, Quote } from "../protocol.ts";
import { listAllowedSeats, seatKey } from "../room.ts";
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
  const { sent, quotes, refuse } = await lookUp(tx, conversationId, sendings);
  const fresh = new Map(sendings.filter((sending) => !sent.has(keyOf(sending)) && !refuse(sending)).map((sending) => [keyOf(sending), sending]));
  if (fresh.size > 0) {
    const { rows, clusterId } = await insert(tx, conversationId, [...fresh.values()]);
    for (const [n, [key, { author, input }]] of [...fresh].entries()) {
      const message = show(rows[n]!, personOf(author), quotes.get(input.replyToId ?? "") ?? null);
      sent.set(key, message);
      announceAfterCommit(tx, author, messagePosted, { clusterId: clusterId ?? undefined, subjectId: message.id, data: { conversationId, message } });
    }
  }
  return sendings.map((sending) => refuse(sending) ?? sent.get(keyOf(sending))!);
}

const keyOf = ({ author, input }: Sending) => `${author.memberId} ${input.clientId}`;

/** All that decides about these messages, asked for at once: who may, what was sent before, what is answered. */
async function lookUp(tx: Transaction, conversationId: string, sendings: Sending[]) {
  const seats = sendings.map(({ author }) => ({ memberId: author.memberId, conversationId, staff: isStaff(author) }));
  const [allowed, sent, quotes] = await Promise.all([
    listAllowedSeats([...new Map(seats.map((seat) => [seatKey(seat), seat])).values()], tx),
    findSent(tx, conversationId, sendings),
    findQuotes(tx, conversationId, sendings),
  ]);
  const refuse = ({ author, input: { replyToId } }: Sending): Refusal | undefined => {
    const may = allowed.get(seatKey({ memberId: author.memberId, conversationId, staff: isStaff(author) }));
    if (may !== "write") return may ? forbidden("guests.read_only") : notFound();
    return replyToId && !quotes.has(replyToId) ? invalid("replyToId", "discussion.reply_target") : undefined;
  };
  return { sent, quotes, refuse };
}

async function findSent(tx: Transaction, conversationId: string, sendings: Sending[]): Promise<Map<string, Message>> {
  const found = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(and(
      eq(messages.conversationId, conversationId),
      sql`${messages.authorId} = any(${idArray(sendings.map(({ author }) => author.memberId))}::uuid[])`,
      sql`${messages.clientId} = any(${idArray(sendings.map(({ input }) => input.clientId))}::uuid[])`,
    ))
    .prepare("discussion_sent")
    .execute();
  if (found.length === 0) return new Map();
  const sent = await readMessages(inArray(messages.id, found.map(({ id }) => id)), sql`1`, found.length, tx);
  return new Map(sent.map((message) => [`${message.author!.id} ${message.clientId}`, message]));
}

const idArray = (ids: string[]) => sql.param(`{${ids.join(",")}}`);

async function findQuotes(tx: Transaction, conversationId: string, sendings: Sending[]): Promise<Map<string, Quote>> {
  const ids = sendings.flatMap(({ input }) => input.replyToId ?? []);
  if (ids.length === 0) return new Map();
  const found = await readMessages(and(eq(messages.conversationId, conversationId), inArray(messages.id, ids)), sql`1`, most, tx);
  return new Map(found.map((message) => [message.id, quote(message, message.author)]));
}

/** Takes the conversation's row lock: from here to the commit nobody else posts in it, so that order is order of commit. */
async function insert(tx: Transaction, conversationId: string, fresh: Sending[]) {
  const [taken] = await tx.update(conversations).set({ lastSeq: sql`${conversations.lastSeq} + ${fresh.length}` })
    .where(eq(conversations.id, conversationId)).returning({ lastSeq: conversations.lastSeq, clusterId: conversations.clusterId }).prepare("discussion_next_seq").execute();
  const { lastSeq, clusterId } = taken!;
  const first = lastSeq - fresh.length + 1;
  const values = fresh.map(({ author, input: { clientId, body, replyToId } }, n) => ({ conversationId, seq: first + n, authorId: author.memberId, clientId, body, replyToId }));
  return { clusterId, rows: await tx.insert(messages).values(values).returning().prepare("discussion_post").execute() };
}

function isSentTwice(error: unknown): boolean {
  const cause = (error as { cause?: unknown }).cause ?? error; // drizzle wraps what the driver throws
  const { code, constraint_name: constraint } = cause as { code?: string; constraint_name?: string };
  return code === "23505" && constraint === "messages_client";
}
