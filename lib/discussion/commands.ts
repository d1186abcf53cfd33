export { inviteToConversation } from "./commands/guests.ts";
export { deleteMessage, editMessage } from "./commands/edit.ts";
export { postMessage } from "./commands/post.ts";
export { toggleReaction } from "./commands/react.ts";
export { markRead } from "./commands/read.ts";
