import { and, eq, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { conversations, messages } from "#db/schema/discussion.ts";
import { announceAfterCommit } from "#lib/activity/record.ts";
import { invalid } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { messagePosted } from "../activity.ts";
import type { SendInput } from "../input.ts";
import type { Message, Quote } from "../protocol.ts";
import { requireRoom } from "../room.ts";
import { personOf, quote, readMessage, show } from "../view.ts";

/**
 * Says something in a conversation. Once this has answered, the message is committed, with its place in the one order
 * (`seq` 1, 2, 3, … without gaps). The same `clientId` from the same author gets the message that is there already.
 * @throws Refusal *not_found* (conversation), *invalid* (a reply to what is not in this conversation), *forbidden*
 */
export async function postMessage(viewer: Viewer, input: SendInput): Promise<Message> {
  const author = requireWriter(viewer);
  try {
    return await inTransaction((tx) => post(tx, author, input));
  } catch (error) {
    if (!isSentTwice(error)) throw error; // the transaction was rolled back, so that no seq is lost
    return await findSent(author, input);
  }
}

async function post(tx: Transaction, author: MemberViewer, { conversationId, clientId, body, replyToId }: SendInput): Promise<Message> {
  const room = await requireRoom(author, conversationId, tx);
  const replyTo = replyToId ? await requireQuote(tx, conversationId, replyToId) : null;
  const seq = await nextSeq(tx, conversationId);
  const [row] = await tx
    .insert(messages)
    .values({ conversationId, seq, authorId: author.memberId, clientId, body, replyToId })
    .returning()
    .prepare("discussion_post")
    .execute();
  const message = show(row!, personOf(author), replyTo);
  announceAfterCommit(tx, author, messagePosted, { clusterId: room.clusterId ?? undefined, subjectId: message.id, data: { conversationId, message } });
  return message;
}

async function requireQuote(tx: Transaction, conversationId: string, replyToId: string): Promise<Quote> {
  const found = await readMessage(replyToId, tx);
  if (found?.conversationId !== conversationId) throw invalid("replyToId", "discussion.reply_target");
  return quote(found, found.author);
}

/** Takes the conversation's row lock: from here to the commit nobody else posts in it, so that order is order of commit. */
async function nextSeq(tx: Transaction, conversationId: string): Promise<number> {
  const [taken] = await tx
    .update(conversations)
    .set({ lastSeq: sql`${conversations.lastSeq} + 1` })
    .where(eq(conversations.id, conversationId))
    .returning({ seq: conversations.lastSeq })
    .prepare("discussion_next_seq")
    .execute();
  return taken!.seq;
}

async function findSent(author: MemberViewer, { conversationId, clientId }: SendInput): Promise<Message> {
  await requireRoom(author, conversationId);
  const mine = and(eq(messages.conversationId, conversationId), eq(messages.authorId, author.memberId), eq(messages.clientId, clientId));
  const [sent] = await database().select({ id: messages.id }).from(messages).where(mine);
  return (await readMessage(sent!.id))!;
}

function isSentTwice(error: unknown): boolean {
  const cause = (error as { cause?: unknown }).cause ?? error; // drizzle wraps what the driver throws
  const { code, constraint_name: constraint } = cause as { code?: string; constraint_name?: string };
  return code === "23505" && constraint === "messages_client";
}
