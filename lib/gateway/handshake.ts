import type { IncomingMessage } from "node:http";
import { findHandshakeViewer } from "#lib/auth/request.ts";
import { findSessionViewer } from "#lib/auth/sessions.ts";
import { Refusal, unauthenticated } from "#lib/core/errors.ts";
import { log } from "#lib/core/log.ts";
import { sameOrigin } from "#lib/core/origin.ts";
import { memberRoom } from "#lib/realtime/rooms.ts";
import { refusalOf } from "./refusal.ts";
import type { Gateway, GatewaySocket } from "./types.ts";

/** Connections of one member at once: forty tabs are a habit, a thousand are an attack. */
const maxConnections = 100;

/** A page of another site may open a socket with our cookies; its Origin does not lie. Checked before anything is kept. */
export function refuseForeignOrigin({ headers }: IncomingMessage, answer: (error: string | null, allowed: boolean) => void) {
  const ours = sameOrigin({ get: (name) => headers[name as "origin" | "host"] ?? null });
  answer(ours ? null : "foreign origin", ours);
}

/** Lets members in by their session cookie or `auth.token`, and puts each connection into its member's room. */
export function admitMembers(io: Gateway) {
  io.use((socket, next) => {
    admit(io, socket).then(() => next(), (error: unknown) => {
      if (!(error instanceof Refusal)) log.error({ error }, "handshake");
      const { code, message } = refusalOf(error, "en");
      next(Object.assign(new Error(message), { data: { code } }));
    });
  });
}

async function admit(io: Gateway, socket: GatewaySocket) {
  const { headers, auth } = socket.handshake;
  const token = typeof auth.token === "string" && auth.token !== "" ? auth.token : undefined;
  // Browsers leave the Origin out of their own polling requests and say so here; programs say nothing, and bring a token.
  if (!token && headers.origin === undefined && headers["sec-fetch-site"] !== "same-origin") throw unauthenticated();

  const viewer = await findHandshakeViewer(token ? { token } : { cookie: headers.cookie });
  if (!viewer) throw unauthenticated();
  const room = memberRoom(viewer.memberId);
  if ((io.of("/").adapter.rooms.get(room)?.size ?? 0) >= maxConnections) throw new Refusal("rate_limited", "rate_limited");

  const { sessionId } = viewer;
  socket.data = { viewer, askAgain: () => (sessionId ? findSessionViewer(sessionId) : findHandshakeViewer({ token })) };
  await socket.join(room);
}
