import { z } from "zod";
import { prose } from "#lib/core/text.ts";

/** Characters (code points) of a message at most. */
export const maxBody = 10_000;
/** Messages in one answer at most; the last so many when nothing is said. */
export const maxPage = 500;
export const firstPage = 50;

const id = z.uuid("invalid_id");
const seq = z.int("invalid_number").min(0, "invalid_number");

/** Something that a person can see must be in it: joiners and fillers alone are an empty message. */
const body = prose(maxBody).refine((text) => text === "" || /[^\s\p{C}\p{Z}\u115F\u1160\u3164\uFFA0\u2800]/u.test(text), "required");

/** One emoji as Unicode recommends them for interchange, sequences with joiners included. */
export const emoji = z.string("discussion.emoji").max(40, "discussion.emoji").refine((text) => /^\p{RGI_Emoji}$/v.test(text), "discussion.emoji");

// Strict: what this version does not know (topics, files) is refused, never dropped in silence.
export const openInput = z.strictObject({ conversationId: id, afterSeq: seq.optional() });
export const changesInput = z.strictObject({ conversationId: id, afterRev: seq });
export const sendInput = z.strictObject({ conversationId: id, clientId: id, body, replyToId: id.optional() });
export const editInput = z.strictObject({ messageId: id, body });
export const deleteInput = z.strictObject({ messageId: id });
export const reactionInput = z.strictObject({ messageId: id, emoji });
export const readInput = z.strictObject({ conversationId: id, seq });
export const typingInput = z.strictObject({ conversationId: id });

export type SendInput = z.output<typeof sendInput>;
export type EditInput = z.output<typeof editInput>;
