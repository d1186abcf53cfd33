import { eq, sql } from "drizzle-orm";
import { conversations, messages } from "#db/schema/discussion.ts";
import { announceAfterCommit } from "#lib/activity/record.ts";
import { forbidden, notFound } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { messageChanged } from "../activity.ts";
import { mayWriteIn } from "../policy.ts";
import type { Message } from "../protocol.ts";
import { requireRoom, type Room } from "../room.ts";
import { readMessage } from "../view.ts";

/** What a change is decided on: the message as it stands, under the lock of its conversation. */
export type Before = { tx: Transaction; member: MemberViewer; message: Message; room: Room };

/**
 * The one way to change a message: finds it as the viewer, locks the conversation, lets `change` decide and write, gives
 * it the conversation's next revision and announces it. `change` answers false when there was nothing to do.
 * @returns the revision at which the message stands now
 */
export async function changeMessage(viewer: Viewer, messageId: string, change: (before: Before) => Promise<boolean>): Promise<number> {
  const member = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const conversationId = await conversationOf(tx, messageId);
    const room = await requireRoom(member, conversationId, tx);
    if (!mayWriteIn(room.standing, room.pass)) throw forbidden("guests.read_only");
    await tx.select({ id: conversations.id }).from(conversations).where(eq(conversations.id, conversationId)).for("update");
    const message = (await readMessage(messageId, tx))!;
    return (await change({ tx, member, message, room })) ? stamp(tx, member, room, messageId) : message.rev;
  });
}

async function conversationOf(tx: Transaction, messageId: string): Promise<string> {
  const [found] = await tx.select({ id: messages.conversationId }).from(messages).where(eq(messages.id, messageId));
  if (!found) throw notFound();
  return found.id;
}

async function stamp(tx: Transaction, member: MemberViewer, room: Room, messageId: string): Promise<number> {
  const [taken] = await tx.update(conversations).set({ lastRev: sql`${conversations.lastRev} + 1` })
    .where(eq(conversations.id, room.id)).returning({ rev: conversations.lastRev });
  const rev = taken!.rev;
  await tx.update(messages).set({ rev }).where(eq(messages.id, messageId));
  const message = (await readMessage(messageId, tx))!;
  announceAfterCommit(tx, member, messageChanged, { clusterId: room.clusterId ?? undefined, subjectId: messageId, data: { conversationId: room.id, rev, message } });
  return rev;
}
