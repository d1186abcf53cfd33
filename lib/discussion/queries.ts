export { findGeneralChannel, listChannels, listChannelsBySlug, openGeneralChannel, type Channel } from "./queries/channels.ts";
export { listConversationGuests } from "./queries/guests.ts";
export { findMessage, listChanges, listMessagesAfter, listMessagesBefore, openConversation } from "./queries/messages.ts";
export { listAllowedSeats, requireRoom, seatKey, type Seat } from "./room.ts";
