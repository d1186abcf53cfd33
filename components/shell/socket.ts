"use client";
import { io, type Socket } from "socket.io-client";
import type { ClientEvents, ServerEvents } from "#lib/discussion/protocol.ts";

export type SharedSocket = Socket<ServerEvents, ClientEvents>;

let shared: SharedSocket | null = null;

/**
 * The one connection of this tab: the frame hears notifications on it, a conversation its messages. Import it lazily on
 * public pages. It comes back by itself after half a second to five, at a moment of its own: when a server restarts, its
 * clients must not all return at once.
 */
export function sharedSocket(): SharedSocket {
  if (!shared) {
    shared = io({ path: "/socket.io/", transports: ["websocket", "polling"], tryAllTransports: true, reconnectionDelay: 500, reconnectionDelayMax: 5_000, randomizationFactor: 0.5 });
    comeBack(shared);
    addEventListener("online", wake);
  }
  return shared;
}

/** After signing out: the connection spoke for a session that is over. */
export function closeSharedSocket() {
  removeEventListener("online", wake);
  shared?.disconnect();
  shared = null;
}

/** Socket.IO stays away when the server closed politely or was too busy; we stay away only when the session has ended. */
export function comeBack(socket: SharedSocket) {
  let hasEnded = false;
  socket.on("session:ended", () => (hasEnded = true));
  socket.on("disconnect", (reason) => void (reason === "io server disconnect" && !hasEnded && again(socket, 500)));
  socket.on("connect_error", (error) => {
    const { code } = (error as { data?: { code?: string } }).data ?? {};
    if (code && code !== "unauthenticated") again(socket, 2_000);
  });
}

const again = (socket: SharedSocket, milliseconds: number) => setTimeout(() => socket.connect(), milliseconds * (1 + Math.random()));

/** The network is back: no need to wait for the next try. */
const wake = () => void (shared && !shared.connected && shared.active && shared.disconnect().connect());
