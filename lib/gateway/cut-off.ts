import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { listAllowedWorkspaceSeats, workspaceSeatKey } from "#lib/clusters/queries/overview-seats.ts";
import { listAllowedSeats, type Seat, seatKey } from "#lib/discussion/queries.ts";
import { listAllowedPageSeats, pageSeatKey } from "#lib/pages/queries/seats.ts";
import { clusterOfRoom, conversationOfRoom, pageOfRoom } from "#lib/realtime/rooms.ts";
import { log } from "#lib/core/log.ts";
import type { Gateway, GatewaySocket } from "./types.ts";

/** Ends a connection whose credentials no longer count; the client does not come back by itself. */
export function endSession(socket: GatewaySocket) {
  socket.emit("session:ended", { reason: "session_ended" } as never);
  socket.disconnect(true);
}

/**
 * Cuts off whoever may no longer be connected or in a room, by what Postgres says now: four queries for all connections at most.
 * A member who lost a room loses the connection: the client comes back at once and opens only what it still may.
 */
export async function sweep(io: Gateway): Promise<void> {
  const sockets = [...io.of("/").sockets.values()] as GatewaySocket[];
  if (sockets.length === 0) return;
  const valid = await listValidCredentials(sockets);
  for (const socket of sockets) if (!valid.has(credentialOf(socket))) endSession(socket);

  const seated = sockets.filter((socket) => socket.connected).flatMap((socket) => seatsOf(socket).map((seat) => ({ socket, seat })));
  const allowed = await listAllowedSeats(distinct(seated.map(({ seat }) => seat)));
  for (const { socket, seat } of seated) if (!allowed.has(seatKey(seat))) socket.conn.close();

  const listening = sockets.filter((socket) => socket.connected).flatMap((socket) => workspacesOf(socket).map((seat) => ({ socket, seat })));
  const heard = await listAllowedWorkspaceSeats(listening.map(({ seat }) => seat));
  for (const { socket, seat } of listening) if (!heard.has(workspaceSeatKey(seat))) socket.conn.close();

  const reading = sockets.filter((socket) => socket.connected).flatMap((socket) => pagesOf(socket).map((seat) => ({ socket, seat })));
  const readable = await listAllowedPageSeats(reading.map(({ seat }) => seat));
  for (const { socket, seat } of reading) if (!readable.has(pageSeatKey(seat))) socket.conn.close();
}

async function listValidCredentials(sockets: GatewaySocket[]): Promise<Set<string>> {
  const ids = sql.param(`{${[...new Set(sockets.map(credentialOf))].join(",")}}`);
  const rows = await database().execute<{ id: string }>(sql`
    select s.id from sessions s join members m on m.id = s.member_id
    where s.id = any(${ids}::uuid[]) and s.revoked_at is null and s.expires_at > now() and m.banned_at is null
    union all
    select t.id from access_tokens t join members m on m.id = t.member_id
    where t.id = any(${ids}::uuid[]) and t.revoked_at is null and (t.expires_at is null or t.expires_at > now()) and m.banned_at is null`);
  return new Set(rows.map(({ id }) => id));
}

const credentialOf = ({ data: { viewer } }: GatewaySocket) => (viewer.sessionId ?? viewer.tokenId)!;

const seatsOf = ({ rooms, data: { viewer } }: GatewaySocket) =>
  [...rooms].map(conversationOfRoom).filter((id) => id !== null)
    .map((conversationId) => ({ memberId: viewer.memberId, conversationId, staff: viewer.staff && viewer.scope === "admin" }));

const workspacesOf = ({ rooms, data: { viewer } }: GatewaySocket) =>
  [...rooms].map(clusterOfRoom).filter((id) => id !== null)
    .map((clusterId) => ({ memberId: viewer.memberId, clusterId, staff: viewer.staff && viewer.scope === "admin" }));

const pagesOf = ({ rooms, data: { viewer } }: GatewaySocket) =>
  [...rooms].map(pageOfRoom).filter((id) => id !== null)
    .map((pageId) => ({ memberId: viewer.memberId, pageId, staff: viewer.staff && viewer.scope === "admin" }));

const distinct = (seats: Seat[]) => [...new Map(seats.map((seat) => [seatKey(seat), seat])).values()];

/** How often changes are looked for that this process was not told of (SQL, another node), in milliseconds. */
const every = 1_000;

/** Facts after which somebody may have lost something: the sweep looks at once. */
const losses = /^(session\.revoked|member\.(banned|passwordChanged|changed)|token\.revoked|(participant|person)\.(removed|left)|(representative|coordinator|moderator)\.removed|guestPass\.revoked|page\.trashed)$/;

/** Keeps sweeping: each second, and at once when told of a loss. Never two at a time. */
export function keepSweeping(io: Gateway) {
  let running: Promise<void> | null = null;
  let again = false;
  const start = () => {
    if (running) return void (again = true);
    running = sweep(io)
      .catch((error: unknown) => log.error({ error }, "sweep of connections"))
      .finally(() => {
        running = null;
        const more = again;
        again = false;
        if (more) start();
      });
  };
  const timer = setInterval(start, every).unref();
  return {
    hearOf: (kind: string) => void (losses.test(kind) && start()),
    async stop() {
      clearInterval(timer);
      again = false;
      await running;
    },
  };
}
