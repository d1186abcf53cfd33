import { relay } from "#lib/realtime/relay.ts";
import { conversationRoom } from "#lib/realtime/rooms.ts";
import { conversationRead, messageChanged, messagePosted } from "./activity.ts";

export const relays = [
  relay(messagePosted, ({ data }) => [{ room: conversationRoom(data.conversationId), event: "message:new", payload: data.message }]),
  relay(messageChanged, ({ data }) => [{ room: conversationRoom(data.conversationId), event: "message:changed", payload: data }]),
  relay(conversationRead, ({ data }) => [{ room: conversationRoom(data.conversationId), event: "read", payload: data }]),
];
