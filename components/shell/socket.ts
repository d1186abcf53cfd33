"use client";
import { io, type Socket } from "socket.io-client";
import type { ClientEvents, ServerEvents } from "#lib/discussion/protocol.ts";

let shared: Socket<ServerEvents, ClientEvents> | null = null;

/** The one connection of this tab: the frame hears notifications on it, a conversation its messages. Import it lazily on public pages. */
export function sharedSocket(): Socket<ServerEvents, ClientEvents> {
  shared ??= io({ path: "/socket.io/", transports: ["websocket"] });
  return shared;
}

/** After signing out: the connection spoke for a session that is over. */
export function closeSharedSocket() {
  shared?.disconnect();
  shared = null;
}
