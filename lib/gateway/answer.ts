import { invalid, RateLimited, Refusal, unauthenticated } from "#lib/core/errors.ts";
import { issuesOf } from "#lib/core/issues.ts";
import { log } from "#lib/core/log.ts";
import { listBlockedIds } from "#lib/members/queries/blocks.ts";
import type { Connection } from "#lib/realtime/handler.ts";
import { memberRoom } from "#lib/realtime/rooms.ts";
import { endSession } from "./cut-off.ts";
import { handlers } from "./handlers.ts";
import { refusalOf } from "./refusal.ts";
import type { GatewaySocket } from "./types.ts";

type Count = (memberId: string, event: unknown) => Promise<void>;
type Acknowledge = (answer: object) => void;

/** Events of one connection that may wait for their turn. */
const maxWaiting = 200;

/**
 * Answers all that a connection sends, one after the other: what a client says first comes first, and no client holds
 * more than one database connection. Nothing that is sent can throw past this.
 */
export function answerEvents(socket: GatewaySocket, count: Count) {
  const connection = connectionOf(socket);
  let waiting = 0;
  let turn = Promise.resolve();
  socket.onAny((event: unknown, ...args: unknown[]) => {
    const acknowledge = acknowledgement(args);
    if (waiting >= maxWaiting) return acknowledge({ ok: false, error: refusalOf(new RateLimited(1), socket.data.viewer.locale) });
    waiting += 1;
    turn = turn.then(() => answer(socket, connection, count, event, args[0])).then(acknowledge).finally(() => (waiting -= 1)).catch(complain);
  });
}

async function answer(socket: GatewaySocket, connection: Connection, count: Count, event: unknown, payload: unknown): Promise<object> {
  try {
    await count(socket.data.viewer.memberId, event);
    const handler = handlers.get(event as string);
    if (!handler) throw invalid("event", "unknown_event");
    const viewer = await standing(socket);
    const parsed = handler.input.safeParse(payload);
    if (!parsed.success) throw new Refusal("invalid", "invalid", issuesOf(parsed.error));
    return { ok: true, ...(await handler.run(viewer, parsed.data as never, connection)) };
  } catch (error) {
    if (!(error instanceof Refusal)) complain(error);
    return { ok: false, error: refusalOf(error, socket.data.viewer.locale) };
  }
}

/** The member as they are now: a ban, a new name, a lost office show at the next event. */
async function standing(socket: GatewaySocket) {
  const viewer = await socket.data.askAgain();
  if (!viewer) {
    endSession(socket);
    throw unauthenticated();
  }
  return (socket.data.viewer = viewer);
}

/** Takes the acknowledgement off the end; a client that wants none gets none. */
function acknowledgement(args: unknown[]): Acknowledge {
  return typeof args.at(-1) === "function" ? (args.pop() as Acknowledge) : () => {};
}

const connectionOf = (socket: GatewaySocket): Connection => ({
  enter: async (room) => socket.join(room),
  leave: async (room) => socket.leave(room),
  isIn: (room) => socket.rooms.has(room),
  async tellOthers(room, event, payload) {
    const apart = await listBlockedIds(socket.data.viewer);
    socket.to(room).except([...apart].map(memberRoom)).volatile.emit(event, payload as never);
  },
});

const complain = (error: unknown) => log.error({ error }, "socket event");
