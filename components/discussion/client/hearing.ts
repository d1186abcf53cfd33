import type { ServerEvents } from "#lib/discussion/protocol.ts";
import type { ErrorCode } from "#lib/realtime/protocol.ts";
import type { DiscussionSocket } from "./ask.ts";

type Heard<E extends keyof ServerEvents> = Parameters<ServerEvents[E]>[0];

type Ears = {
  connected: () => void;
  disconnected: () => void;
  ended: () => void;
  message: (message: Heard<"message:new">) => void;
  change: (change: Heard<"message:changed">) => void;
  writes: (who: Heard<"typing">) => void;
  present: (room: Heard<"presence">) => void;
};

/** Hears what the server says of one conversation, and of the connection; answers a function that stops. */
export function hear(socket: DiscussionSocket, conversationId: string, ears: Ears): () => void {
  const here = <T extends { conversationId: string }>(take: (news: T) => void) => (news: T) => void (news.conversationId === conversationId && take(news));
  const handlers = {
    connect: ears.connected,
    disconnect: ears.disconnected,
    connect_error: (error: Error & { data?: { code?: ErrorCode } }) => void (error.data?.code === "unauthenticated" && ears.ended()),
    "session:ended": ears.ended,
    "message:new": here(ears.message),
    "message:changed": here(ears.change),
    typing: here(ears.writes),
    presence: here(ears.present),
  };
  const all = Object.entries(handlers) as [never, never][];
  for (const [event, handler] of all) socket.on(event, handler);
  return () => {
    for (const [event, handler] of all) socket.off(event, handler);
  };
}
