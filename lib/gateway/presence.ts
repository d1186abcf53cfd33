import { log } from "#lib/core/log.ts";
import { listBlockedAmong } from "#lib/members/queries/blocks.ts";
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
  let turn = Promise.resolve(); // one telling after the other: the newest comes last
  const mark = (room: string) => {
    if (conversationOfRoom(room) === null) return;
    due.add(room);
    pending ??= setTimeout(tellDue, settles).unref();
  };
  const tellDue = () => {
    pending = undefined;
    const rooms = [...due];
    due.clear();
    turn = turn.then(() => tell(io, rooms)).catch((error: unknown) => void log.error({ error }, "presence"));
  };
  space.adapter.on("join-room", mark);
  space.adapter.on("leave-room", mark);
  const again = setInterval(() => [...space.adapter.rooms.keys()].forEach(mark), repeats).unref();
  return async () => {
    clearTimeout(pending);
    clearInterval(again);
    space.adapter.off("join-room", mark);
    space.adapter.off("leave-room", mark);
    await turn;
  };
}

type Person = { id: string; name: string; handle: string };
type Present = { room: string; /** Who holds each connection */ sockets: Map<string, Person> };

/** Tells these rooms, each connection of those for whom its member exists: one query for all. */
async function tell(io: Gateway, rooms: string[]) {
  const present = rooms.map((room) => inRoom(io, room));
  const apart = await listBlockedAmong([...new Set(present.flatMap(({ sockets }) => [...sockets.values()].map(({ id }) => id)))]);
  for (const one of present) tellRoom(io, one, apart);
}

function inRoom(io: Gateway, room: string): Present {
  const space = io.of("/");
  return {
    room,
    sockets: new Map([...(space.adapter.rooms.get(room) ?? [])].flatMap((id) => {
      const viewer = space.sockets.get(id)?.data.viewer;
      return viewer ? [[id, { id: viewer.memberId, name: viewer.name, handle: viewer.handle }] as const] : [];
    })),
  };
}

// Most see everybody and hear the same words, encoded once; only who does not exist for somebody here needs words of their own.
function tellRoom(io: Gateway, { room, sockets }: Present, apart: Map<string, Set<string>>) {
  const people = new Map([...sockets.values()].map((person) => [person.id, person]));
  const until = new Date(Date.now() + believed).toISOString();
  const listeners = Map.groupBy(sockets, ([, { id }]) => ([...(apart.get(id) ?? [])].some((other) => people.has(other)) ? id : null));
  for (const [reader, connections] of listeners) {
    const seen = [...people.values()].filter(({ id }) => !reader || !apart.get(reader)!.has(id));
    const still = connections.map(([id]) => id).filter((id) => io.of("/").adapter.rooms.get(room)?.has(id));
    if (still.length) io.to(still).volatile.emit("presence", { conversationId: conversationOfRoom(room), members: seen.slice(0, named), count: seen.length, until } as never);
  }
}
