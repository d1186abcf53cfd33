import { z } from "zod";
import { defineFact } from "#lib/activity/kind.ts";
import type { Message } from "./protocol.ts";

// Announced, not recorded: the message and the mark are their own record (docs/decisions/0005).
const message = z.custom<Message>();

/** A message was committed; the data is the message as every client sees it. */
export const messagePosted = defineFact("message.posted", z.object({ conversationId: z.string(), message }));

/** A message was edited, deleted or reacted to; `rev` is the conversation's. */
export const messageChanged = defineFact("message.changed", z.object({ conversationId: z.string(), rev: z.number(), message }));

/** A member has read up to `seq`. */
export const conversationRead = defineFact("conversation.read", z.object({ conversationId: z.string(), memberId: z.string(), seq: z.number() }));
