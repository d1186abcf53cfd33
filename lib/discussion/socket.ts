import { onSocket } from "#lib/realtime/handler.ts";
import { conversationRoom } from "#lib/realtime/rooms.ts";
import { deleteMessage, editMessage, markRead, postMessage, toggleReaction } from "./commands.ts";
import { changesInput, deleteInput, editInput, openInput, reactionInput, readInput, sendInput, typingInput } from "./input.ts";
import { listChanges, openConversation, requireRoom } from "./queries.ts";
import { personOf } from "./view.ts";

/** How long somebody counts as writing, in milliseconds, unless told again. */
const typingLasts = 5_000;

export const handlers = [
  onSocket({
    event: "conversation:open",
    input: openInput,
    async run(viewer, { conversationId, afterSeq }, connection) {
      await requireRoom(viewer, conversationId);
      await connection.enter(conversationRoom(conversationId)); // before the reading, so that nothing falls between the two
      return openConversation(viewer, conversationId, afterSeq);
    },
  }),
  onSocket({ event: "conversation:changes", input: changesInput, run: (viewer, { conversationId, afterRev }) => listChanges(viewer, conversationId, afterRev) }),
  onSocket({ event: "message:send", input: sendInput, run: async (viewer, input) => ({ message: await postMessage(viewer, input) }) }),
  onSocket({ event: "message:edit", input: editInput, run: async (viewer, input) => ({ rev: await editMessage(viewer, input) }) }),
  onSocket({ event: "message:delete", input: deleteInput, run: async (viewer, input) => ({ rev: await deleteMessage(viewer, input) }) }),
  onSocket({ event: "reaction:toggle", input: reactionInput, run: async (viewer, input) => ({ rev: await toggleReaction(viewer, input) }) }),
  onSocket({ event: "read", input: readInput, run: markRead }),
  onSocket({
    event: "typing",
    input: typingInput,
    async run(viewer, { conversationId }, connection) {
      const room = conversationRoom(conversationId);
      if (!connection.isIn(room)) return; // who has not opened it is not heard
      const until = new Date(Date.now() + typingLasts).toISOString();
      await connection.tellOthers(room, "typing", { conversationId, member: personOf(viewer), until });
    },
  }),
];
