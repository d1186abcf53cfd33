import type { Server as HttpServer } from "node:http";
import { Server } from "socket.io";
import { hear } from "#lib/activity/announcements.ts";
import { log } from "#lib/core/log.ts";
import { answerEvents } from "./answer.ts";
import { keepSweeping } from "./cut-off.ts";
import { admitMembers, refuseForeignOrigin } from "./handshake.ts";
import { countEvents, type Limits, usualLimits } from "./limits.ts";
import { announcePresence } from "./presence.ts";
import { relays } from "./relays.ts";
import type { Gateway } from "./types.ts";

/** Bytes of one packet: a message of the longest body in four-byte characters, and room to spare. */
const maxPacket = 64_000;

/**
 * Opens the sockets of `design/contract.md` on a server, path /socket.io/, and tells rooms of the facts that this process
 * commits. `close` drops the connections so that clients come back by themselves, at moments of their own.
 */
export function attachGateway(httpServer: HttpServer, { limits = usualLimits }: { limits?: Limits } = {}): { io: Gateway; close: () => Promise<void> } {
  const io: Gateway = new Server(httpServer, {
    path: "/socket.io/",
    serveClient: false,
    destroyUpgrade: false, // the server's dispatcher knows what to do with other upgrades
    maxHttpBufferSize: maxPacket,
    perMessageDeflate: false,
    connectTimeout: 10_000,
    pingInterval: 10_000, // a line cut without a word is noticed within 15 s; 5,000 idle sockets are 500 pings a second
    pingTimeout: 5_000,
    allowRequest: refuseForeignOrigin,
    transports: ["websocket", "polling"],
  });
  const count = countEvents(limits);
  const sweeping = keepSweeping(io);
  const endPresence = announcePresence(io);
  admitMembers(io);
  io.on("connection", (socket) => answerEvents(socket, count));

  const deafen = hear(({ fact }) => {
    try {
      sweeping.hearOf(fact.kind);
      for (const { room, event, payload } of relays.get(fact.kind)?.(fact) ?? []) io.to(room).emit(event, payload as never);
    } catch (error) {
      log.error({ error, kind: fact.kind }, "relay");
    }
  });

  return {
    io,
    async close() {
      deafen();
      await endPresence();
      await sweeping.stop();
      io.engine.close(); // not disconnectSockets: a client told to go stays away
    },
  };
}
