import { eq } from "drizzle-orm";
import { conversations, messages, reactions, readMarks } from "#db/schema/discussion.ts";
import type { PersonalData } from "#lib/core/personal-data.ts";

/** What a member said belongs to the conversations and stays, under "former member"; how far they had read goes. */
export const personalData: PersonalData = {
  name: "discussion",
  async export(tx, memberId) {
    return {
      data: {
        messages: await tx.select({ conversation: conversations.name, clusterId: conversations.clusterId, seq: messages.seq, body: messages.body, createdAt: messages.createdAt, editedAt: messages.editedAt })
          .from(messages).innerJoin(conversations, eq(conversations.id, messages.conversationId)).where(eq(messages.authorId, memberId)).orderBy(messages.id),
        reactions: await tx.select({ messageId: reactions.messageId, emoji: reactions.emoji, createdAt: reactions.createdAt }).from(reactions).where(eq(reactions.memberId, memberId)),
      },
    };
  },
  async erase(tx, memberId) {
    await tx.delete(readMarks).where(eq(readMarks.memberId, memberId));
  },
};
