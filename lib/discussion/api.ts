import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { decodeCursor, encodeCursor, pageOf, pageQuery } from "#lib/api/paging.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { guestInput } from "#lib/clusters/input/guests.ts";
import { slug } from "#lib/organizations/input.ts";
import { deleteMessage, editMessage, inviteToConversation, markRead, postMessage, toggleReaction } from "./commands.ts";
import { editInput, reactionInput, readInput, sendInput } from "./input.ts";
import { findMessage, listChannelsBySlug, listConversationGuests, listMessagesAfter, listMessagesBefore } from "./queries.ts";
import { conversationShape, messageShape, person } from "./shapes.ts";

const tag = "Discussion";
const byId = z.object({ id: z.uuid() });
const seqQuery = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional();
const messagesQuery = z.object({
  ...pageQuery,
  afterSeq: seqQuery.describe("Messages after this one, going forward"),
  beforeSeq: seqQuery.describe("Messages before this one, going back"),
});

export const endpoints = [
  endpoint({
    method: "get", path: "/clusters/{slug}/conversations", tag, who: "member",
    summary: "The conversations of a cluster's workspace, with what I have not read",
    params: z.object({ slug }),
    output: pageOf(conversationShape),
    run: async (viewer, { params }) => ({ items: await listChannelsBySlug(viewer, params.slug), nextCursor: null }),
  }),
  endpoint({
    method: "get", path: "/conversations/{id}/messages", tag, who: "member",
    summary: "Messages in order of seq: the last ones, or those after `afterSeq`, or those before `beforeSeq`. The cursor goes on in the same direction",
    params: byId, query: messagesQuery, output: pageOf(messageShape),
    run: (viewer, { params, query }) => page(viewer, params.id, query),
  }),
  endpoint({
    method: "post", path: "/conversations/{id}/messages", tag, who: "member", status: 201,
    summary: "Say something. The same clientId gets the same message: make one a message, and repeat without fear",
    params: byId, body: sendInput.omit({ conversationId: true }), output: messageShape, rev: ({ rev }) => rev,
    run: (viewer, { params, body }) => postMessage(viewer, { conversationId: params.id, ...body }),
  }),
  endpoint({
    method: "put", path: "/conversations/{id}/read-mark", tag, who: "member", summary: "I have read up to this message; never goes back",
    params: byId, body: readInput.omit({ conversationId: true }),
    run: (viewer, { params, body }) => markRead(viewer, { conversationId: params.id, ...body }),
  }),
  endpoint({
    method: "get", path: "/conversations/{id}/guests", tag, who: "member", summary: "The guests of a conversation: people from outside who are in it and nowhere else",
    params: byId, output: z.object({ items: z.array(person) }),
    run: async (viewer, { params }) => ({ items: await listConversationGuests(viewer, params.id) }),
  }),
  endpoint({
    method: "post", path: "/conversations/{id}/guests", tag, who: "member", status: 201, summary: "Invite a person from outside to this conversation alone (coordinators)",
    params: byId, body: guestInput, output: z.object({ id: z.uuid() }),
    run: (viewer, { params, body }) => inviteToConversation(viewer, { conversationId: params.id, ...body }),
  }),
  endpoint({
    method: "get", path: "/messages/{id}", tag, who: "member", summary: "One message",
    params: byId, output: messageShape, rev: ({ rev }) => rev,
    run: (viewer, { params }) => findMessage(viewer, params.id),
  }),
  endpoint({
    method: "patch", path: "/messages/{id}", tag, who: "member", summary: "Change the words of my message", ifMatch: true,
    params: byId, body: editInput.omit({ messageId: true }), output: messageShape, rev: ({ rev }) => rev,
    run: async (viewer, { params, body, rev }) => {
      await editMessage(viewer, { messageId: params.id, ...body, rev });
      return findMessage(viewer, params.id);
    },
  }),
  endpoint({
    method: "delete", path: "/messages/{id}", tag, who: "member", summary: "Delete a message: mine, or any where I coordinate. A trace remains",
    params: byId,
    run: async (viewer, { params }) => void (await deleteMessage(viewer, { messageId: params.id })),
  }),
  endpoint({
    method: "post", path: "/messages/{id}/reactions", tag, who: "member", summary: "Put an emoji to a message, or take mine away again",
    params: byId, body: reactionInput.omit({ messageId: true }), output: messageShape, rev: ({ rev }) => rev,
    run: async (viewer, { params, body }) => {
      await toggleReaction(viewer, { messageId: params.id, ...body });
      return findMessage(viewer, params.id);
    },
  }),
];

async function page(viewer: Viewer, conversationId: string, { limit, cursor, afterSeq, beforeSeq }: z.output<typeof messagesQuery>) {
  const [direction, from] = cursor ? decodeCursor(cursor, ["text", "number"]) : afterSeq === undefined ? ["before", beforeSeq ?? Number.MAX_SAFE_INTEGER] : ["after", afterSeq];
  const forward = direction === "after";
  const found = await (forward ? listMessagesAfter : listMessagesBefore)(viewer, conversationId, Number(from) || 0, limit);
  const edge = found.messages.at(forward ? -1 : 0);
  return { items: found.messages, nextCursor: found.more && edge ? encodeCursor([direction!, edge.seq]) : null };
}
