export { findGeneralChannel, listChannels, listChannelsBySlug, openGeneralChannel, type Channel } from "./queries/channels.ts";
export { findMessage, listChanges, listMessagesAfter, listMessagesBefore, openConversation } from "./queries/messages.ts";
export { listAllowedSeats, requireRoom, type Seat } from "./room.ts";
