import { and, eq } from "drizzle-orm";
import { reactions } from "#db/schema/discussion.ts";
import { conflict } from "#lib/core/errors.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { changeMessage } from "./change.ts";

/** Different emoji on one message at most. */
const maxKinds = 20;

/**
 * Puts an emoji to a message, or takes one's own away again.
 * @returns the conversation's revision of the change
 * @throws Refusal *not_found*, *conflict* (deleted, or too many different ones)
 */
export const toggleReaction = (viewer: Viewer, { messageId, emoji }: { messageId: string; emoji: string }): Promise<number> =>
  changeMessage(viewer, messageId, async ({ tx, member, message }) => {
    if (message.deletedAt) throw conflict("discussion.deleted");
    const mine = and(eq(reactions.messageId, messageId), eq(reactions.memberId, member.memberId), eq(reactions.emoji, emoji));
    const taken = await tx.delete(reactions).where(mine).returning({ emoji: reactions.emoji });
    if (taken.length > 0) return true;
    const isNew = message.reactions.every((reaction) => reaction.emoji !== emoji);
    if (isNew && message.reactions.length >= maxKinds) throw conflict("discussion.reactions_full");
    await tx.insert(reactions).values({ messageId, memberId: member.memberId, emoji });
    return true;
  });
