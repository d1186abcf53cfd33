"use client";
import { io, type Socket } from "socket.io-client";
import type { ClientEvents, ServerEvents } from "#lib/discussion/protocol.ts";

export type SharedSocket = Socket<ServerEvents, ClientEvents>;

let shared: SharedSocket | null = null;
let unfollow = () => {};

/**
 * The one connection of this tab: the frame hears notifications on it, a conversation its messages. Import it lazily on
 * public pages. It comes back by itself after half a second to five, at a moment of its own: when a server restarts, its
 * clients must not all return at once.
 */
export function sharedSocket(): SharedSocket {
  if (!shared) {
    shared = io({ path: "/socket.io/", transports: ["websocket", "polling"], tryAllTransports: true, reconnectionDelay: 500, reconnectionDelayMax: 5_000, randomizationFactor: 0.5 });
    comeBack(shared);
    unfollow = followNetwork(shared, window);
  }
  return shared;
}

/** After signing out: the connection spoke for a session that is over. */
export function closeSharedSocket() {
  unfollow();
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

/**
 * Believes the browser about the network. Gone: the line is dropped at once instead of at a failed ping, and tried anew.
 * Back: no need to wait for the next try. Answers a function that stops.
 */
export function followNetwork(socket: SharedSocket, network: EventTarget): () => void {
  const drop = () => void (socket.connected && socket.io.engine.close());
  const wake = () => void (!socket.connected && socket.active && socket.disconnect().connect());
  network.addEventListener("offline", drop);
  network.addEventListener("online", wake);
  return () => {
    network.removeEventListener("offline", drop);
    network.removeEventListener("online", wake);
  };
}
