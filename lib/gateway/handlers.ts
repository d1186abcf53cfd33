import { handlers as clusters } from "#lib/clusters/socket.ts";
import { handlers as discussion } from "#lib/discussion/socket.ts";
import { handlers as pages } from "#lib/pages/socket.ts";

/** Every event that a client may send. */
export const handlers = new Map([...clusters, ...discussion, ...pages].map((handler) => [handler.event, handler]));
