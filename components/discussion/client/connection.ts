import { io } from "socket.io-client";
import type { DiscussionSocket } from "./conversation.ts";

/**
 * The page's connection. Comes back by itself after half a second to five, at a moment of its own: when a server
 * restarts, its clients must not all return at once. Buffers nothing: what is sent twice is decided by the outbox.
 */
export function connect(): { socket: DiscussionSocket; close: () => void } {
  const socket: DiscussionSocket = io({ transports: ["websocket", "polling"], tryAllTransports: true, reconnectionDelay: 500, reconnectionDelayMax: 5_000, randomizationFactor: 0.5 });
  comeBack(socket);
  const wake = () => void (!socket.connected && socket.active && socket.disconnect().connect()); // the network is back: do not wait
  addEventListener("online", wake);
  return {
    socket,
    close() {
      removeEventListener("online", wake);
      socket.disconnect();
    },
  };
}

/** Socket.IO stays away when the server closed politely or was too busy; we stay away only when the session has ended. */
export function comeBack(socket: DiscussionSocket) {
  let hasEnded = false;
  socket.on("session:ended", () => (hasEnded = true));
  socket.on("disconnect", (reason) => void (reason === "io server disconnect" && !hasEnded && setTimeout(() => socket.connect(), 500 + Math.random() * 1_000)));
  socket.on("connect_error", (error) => {
    const { code } = (error as { data?: { code?: string } }).data ?? {};
    if (code && code !== "unauthenticated") setTimeout(() => socket.connect(), 2_000 + Math.random() * 3_000);
  });
}
