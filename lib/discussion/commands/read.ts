import { lt, sql } from "drizzle-orm";
import { readMarks } from "#db/schema/discussion.ts";
import { announceAfterCommit } from "#lib/activity/record.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { conversationRead } from "../activity.ts";
import { requireRoom } from "../room.ts";

/**
 * Remembers how far the viewer has read: never back, never beyond the last message.
 * @throws Refusal *not_found*
 */
export async function markRead(viewer: Viewer, { conversationId, seq }: { conversationId: string; seq: number }): Promise<void> {
  const { memberId } = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const room = await requireRoom(viewer, conversationId, tx);
    const reached = Math.min(seq, room.lastSeq);
    const [moved] = await tx
      .insert(readMarks)
      .values({ conversationId, memberId, seq: reached })
      .onConflictDoUpdate({
        target: [readMarks.conversationId, readMarks.memberId],
        set: { seq: reached, readAt: sql`now()` },
        setWhere: lt(readMarks.seq, reached),
      })
      .returning({ seq: readMarks.seq });
    if (moved) announceAfterCommit(tx, viewer, conversationRead, { data: { conversationId, memberId, seq: reached } });
  });
}
