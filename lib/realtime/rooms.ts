const conversationPrefix = "conversation:";

/** Everybody who has opened a conversation. */
export const conversationRoom = (conversationId: string) => `${conversationPrefix}${conversationId}`;

/** All connections of one member. */
export const memberRoom = (memberId: string) => `member:${memberId}`;

/** The conversation of a room; null for other rooms. */
export const conversationOfRoom = (room: string) => (room.startsWith(conversationPrefix) ? room.slice(conversationPrefix.length) : null);
