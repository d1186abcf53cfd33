import { and, asc, desc, eq, gt, lt, lte } from "drizzle-orm";
import { database } from "#db/client.ts";
import { messages, readMarks } from "#db/schema/discussion.ts";
import { notFound } from "#lib/core/errors.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";
import { firstPage, maxPage } from "../input.ts";
import type { Changes, Message, Opened } from "../protocol.ts";
import { requireRoom } from "../room.ts";
import { readMessage, readMessages } from "../view.ts";

/**
 * What a client needs to show a conversation: the counters, the viewer's mark, and what came after `afterSeq` (at most
 * 500, then `more`), or the last 50. The counters are read before the messages: a client may get newer messages than
 * `lastSeq` says, never fewer.
 * @throws Refusal *not_found*
 */
export async function openConversation(viewer: Viewer, conversationId: string, afterSeq?: number): Promise<Opened> {
  const { lastSeq, lastRev } = await requireRoom(viewer, conversationId);
  const readSeq = await findReadSeq(viewer, conversationId);
  if (afterSeq === undefined) {
    const last = await readMessages(eq(messages.conversationId, conversationId), desc(messages.seq), firstPage);
    return { lastSeq, lastRev, readSeq, messages: last.reverse(), more: false };
  }
  const page = await listAfter(conversationId, afterSeq, maxPage);
  return { lastSeq, lastRev, readSeq, ...page };
}

/**
 * Earlier messages, in order of `seq`: those right before `beforeSeq`.
 * @throws Refusal *not_found*
 */
export async function listMessagesBefore(viewer: Viewer, conversationId: string, beforeSeq: number, limit = firstPage): Promise<{ messages: Message[]; more: boolean }> {
  await requireRoom(viewer, conversationId);
  const found = await readMessages(and(eq(messages.conversationId, conversationId), lt(messages.seq, beforeSeq)), desc(messages.seq), limit + 1);
  return { messages: found.slice(0, limit).reverse(), more: found.length > limit };
}

/** One message. @throws Refusal *not_found* */
export async function findMessage(viewer: Viewer, messageId: string): Promise<Message> {
  const message = await readMessage(messageId);
  if (!message) throw notFound();
  await requireRoom(viewer, message.conversationId);
  return message;
}

/** Messages after `afterSeq`, in order of `seq`. @throws Refusal *not_found* */
export async function listMessagesAfter(viewer: Viewer, conversationId: string, afterSeq: number, limit = firstPage) {
  await requireRoom(viewer, conversationId);
  return listAfter(conversationId, afterSeq, limit);
}

/**
 * Messages that were edited, deleted or reacted to since `afterRev`, as they stand now, in order of `rev`; at most 500.
 * `rev` is where to go on from: the last one's if there is `more`, else the conversation's.
 * @throws Refusal *not_found*
 */
export async function listChanges(viewer: Viewer, conversationId: string, afterRev: number): Promise<Changes> {
  const { lastRev } = await requireRoom(viewer, conversationId);
  // Up to the counter and no further: what comes later is announced, and asked for with the next call.
  const within = and(eq(messages.conversationId, conversationId), gt(messages.rev, afterRev), lte(messages.rev, lastRev));
  const found = await readMessages(within, asc(messages.rev), maxPage + 1);
  const page = found.slice(0, maxPage);
  const more = found.length > maxPage;
  return { rev: more ? page.at(-1)!.rev : Math.max(lastRev, afterRev), messages: page, more };
}

async function listAfter(conversationId: string, afterSeq: number, limit: number) {
  const found = await readMessages(and(eq(messages.conversationId, conversationId), gt(messages.seq, afterSeq)), asc(messages.seq), limit + 1);
  return { messages: found.slice(0, limit), more: found.length > limit };
}

async function findReadSeq(viewer: Viewer, conversationId: string): Promise<number> {
  const { memberId } = requireMember(viewer);
  const [mark] = await database().select({ seq: readMarks.seq }).from(readMarks)
    .where(and(eq(readMarks.conversationId, conversationId), eq(readMarks.memberId, memberId)));
  return mark?.seq ?? 0;
}
