import { conversationOfRoom } from "#lib/realtime/rooms.ts";
import type { Gateway } from "./types.ts";

/** Told at most once a second for a room, and again each half minute; believed for a minute. All in milliseconds. */
const settles = 1_000;
const repeats = 30_000;
const believed = 60_000;
const named = 50;

/** Tells each conversation's room who is in it, a moment after somebody came or went. Kept in memory only. */
export function announcePresence(io: Gateway) {
  const space = io.of("/");
  const due = new Set<string>();
  let pending: NodeJS.Timeout | undefined;
  const mark = (room: string) => {
    if (conversationOfRoom(room) === null) return;
    due.add(room);
    pending ??= setTimeout(tellDue, settles).unref();
  };
  const tellDue = () => {
    pending = undefined;
    for (const room of due) tell(io, room);
    due.clear();
  };
  space.adapter.on("join-room", mark);
  space.adapter.on("leave-room", mark);
  const again = setInterval(() => [...space.adapter.rooms.keys()].forEach(mark), repeats).unref();
  return () => {
    clearTimeout(pending);
    clearInterval(again);
    space.adapter.off("join-room", mark);
    space.adapter.off("leave-room", mark);
  };
}

function tell(io: Gateway, room: string) {
  const space = io.of("/");
  const people = new Map([...(space.adapter.rooms.get(room) ?? [])].flatMap((id) => {
    const viewer = space.sockets.get(id)?.data.viewer;
    return viewer ? [[viewer.memberId, { id: viewer.memberId, name: viewer.name, handle: viewer.handle }] as const] : [];
  }));
  if (people.size === 0) return;
  const until = new Date(Date.now() + believed).toISOString();
  const members = [...people.values()].slice(0, named);
  io.to(room).volatile.emit("presence", { conversationId: conversationOfRoom(room), members, count: people.size, until } as never);
}
