import type { Socket } from "socket.io-client";
import type { ClientEvents, ServerEvents } from "#lib/discussion/protocol.ts";
import type { Ack, ErrorCode, Refused } from "#lib/realtime/protocol.ts";

export type DiscussionSocket = Socket<ServerEvents, ClientEvents>;
export type Asking = Exclude<keyof ClientEvents, "typing">;
export type Answer<E extends Asking> = Parameters<Parameters<ClientEvents[E]>[1]>[0];
export type Ask = <E extends Asking>(event: E, input: Parameters<ClientEvents[E]>[0]) => Promise<Answer<E>>;

/** Milliseconds to wait for an acknowledgement. */
const patience = 10_000;
const silence: Refused = { ok: false, error: { code: "internal", message: "" } };

/** Whether an answer is none: the connection was lost, or the server kept silent. */
export const isSilence = (answer: unknown) => answer === silence;

/** Asks the server. A lost connection and a silent server look like a fault that passes: `internal`, without words. */
export const asker = (socket: DiscussionSocket): Ask => async <E extends Asking>(event: E, input: Parameters<ClientEvents[E]>[0]) => {
  if (!socket.connected) return silence as Answer<E>; // else socket.io would keep it and send it out of turn
  const asked = socket.timeout(patience) as unknown as { emitWithAck: (event: string, input: unknown) => Promise<Answer<E>> };
  return asked.emitWithAck(event, input).catch(() => silence as Answer<E>);
};

export class NotAccepted extends Error {
  readonly code: ErrorCode;
  constructor({ code }: Refused["error"]) {
    super(code);
    this.code = code;
  }
}

/** @throws NotAccepted */
export function accepted<T>(answer: Ack<T>): T {
  if (!answer.ok) throw new NotAccepted(answer.error);
  return answer;
}
