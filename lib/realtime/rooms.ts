const conversationPrefix = "conversation:";

/** Everybody who has opened a conversation. */
export const conversationRoom = (conversationId: string) => `${conversationPrefix}${conversationId}`;

const workspacePrefix = "workspace:";

/** Everybody who has a page of a cluster's workspace open that keeps itself fresh. */
export const workspaceRoom = (clusterId: string) => `${workspacePrefix}${clusterId}`;

/** The cluster of a workspace's room; null for other rooms. */
export const clusterOfRoom = (room: string) => (room.startsWith(workspacePrefix) ? room.slice(workspacePrefix.length) : null);

const pagePrefix = "page:";

/** Everybody who has a page open. */
export const pageRoom = (pageId: string) => `${pagePrefix}${pageId}`;

/** The page of a room; null for other rooms. */
export const pageOfRoom = (room: string) => (room.startsWith(pagePrefix) ? room.slice(pagePrefix.length) : null);

/** All connections of one member. */
export const memberRoom = (memberId: string) => `member:${memberId}`;

/** The conversation of a room; null for other rooms. */
export const conversationOfRoom = (room: string) => (room.startsWith(conversationPrefix) ? room.slice(conversationPrefix.length) : null);
