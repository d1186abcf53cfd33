import type { z } from "zod";
import type { MemberViewer } from "#lib/core/viewer.ts";

/** What a domain may do with the connection that an event came by. Rooms are the server's: a client never names one. */
export type Connection = {
  enter: (room: string) => Promise<void>;
  leave: (room: string) => Promise<void>;
  isIn: (room: string) => boolean;
  /** To everybody in the room but this connection, and but those between whom and its member there is a block; may be lost. */
  tellOthers: (room: string, event: string, payload: unknown) => Promise<void>;
};

export type SocketHandler = {
  event: string;
  input: z.ZodType;
  /** Answers what the acknowledgement holds beside `ok`. */
  run: (viewer: MemberViewer, input: never, connection: Connection) => Promise<object | void>;
};

/**
 * One door of the sockets, declared in a domain's socket.ts. Behind it the gateway has found the member anew, counted the
 * event against their limits and parsed the input; whatever `run` throws becomes the acknowledgement.
 */
export const onSocket = <S extends z.ZodType>(handler: {
  event: string;
  input: S;
  run: (viewer: MemberViewer, input: z.output<S>, connection: Connection) => Promise<object | void>;
}): SocketHandler => handler;
