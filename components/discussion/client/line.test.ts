import { beforeEach, expect, test, vi } from "vitest";
import { followNetwork } from "#components/shell/socket.ts";
import type { Message } from "#lib/discussion/protocol.ts";
import type { DiscussionSocket } from "./ask.ts";
import { Conversation } from "./conversation.ts";

const me = { id: "me", name: "Me", handle: "me" };
const message = { id: "m1", conversationId: "c", seq: 1, rev: 1, clientId: "x", author: me, body: "Hello", replyTo: null, reactions: [], createdAt: "2026-11-23T10:00:00Z", editedAt: null, deletedAt: null } as unknown as Message;

beforeEach(() => {
  vi.useFakeTimers();
  return () => void vi.useRealTimers();
});

/** A line that the test cuts and mends, with a server that answers what it is told to. */
function aLine() {
  const handlers = new Map<string, (news: unknown) => void>();
  const hear = (event: string, news?: unknown) => handlers.get(event)?.(news);
  const line = { isSilent: false, isRefused: false, made: 0, late: [] as (() => void)[] };
  const answerOf = (event: string) => {
    if (line.isRefused) return { ok: false, error: { code: "not_found", message: "" } };
    return event === "message:send" ? { ok: true, message: { ...message, id: "m2", seq: 2, clientId: "y" } } : { ok: true, messages: [], more: false, rev: 1 };
  };
  const socket = {
    connected: true, active: true, id: "line 0",
    on: (event: string, handler: (news: unknown) => void) => void handlers.set(event, handler), off: () => {},
    timeout: (milliseconds: number) => ({
      emitWithAck: (event: string) => new Promise((resolve, reject) => {
        if (!line.isSilent) return resolve(answerOf(event));
        line.late.push(() => resolve(answerOf(event)));
        setTimeout(() => reject(new Error("timeout")), milliseconds);
      }),
    }),
    io: { engine: { close: () => { socket.connected = false; hear("disconnect"); } } },
    disconnect: () => socket,
    connect: () => {
      socket.connected = true;
      socket.id = `line ${(line.made += 1)}`;
      hear("connect");
    },
  };
  const conversation = new Conversation({
    conversationId: "c", me, initial: { messages: [message], lastRev: 1 }, socket: socket as unknown as DiscussionSocket, store: null, fetchEarlier: async () => ({ messages: [], more: false }),
  });
  const look = () => conversation.getSnapshot();
  const live = async () => {
    await vi.advanceTimersByTimeAsync(0);
    hear("presence", { conversationId: "c", members: [me], count: 1 });
    expect(look()).toMatchObject({ status: "live", present: { count: 1 } });
  };
  return { socket, line, conversation, look, live };
}

test("the browser says that the network is gone, and back: known at once, nobody is said to be there meanwhile", async () => {
  const { socket, look, live } = aLine();
  const network = new EventTarget();
  const unfollow = followNetwork(socket as never, network);
  await live();
  network.dispatchEvent(new Event("offline"));
  expect(look()).toMatchObject({ status: "connecting", present: { count: 0 } });
  network.dispatchEvent(new Event("online"));
  await live();
  unfollow();
  network.dispatchEvent(new Event("offline"));
  expect(look().status).toBe("live");
});

test("a message that is not acknowledged for 3 s makes the line doubtful; a late answer makes it good", async () => {
  const { conversation, line, look, live } = aLine();
  await live();
  line.isSilent = true;
  conversation.send("Is anybody there?");
  await vi.advanceTimersByTimeAsync(2_900);
  expect(look().status).toBe("live");
  await vi.advanceTimersByTimeAsync(200);
  expect(look()).toMatchObject({ status: "connecting", present: { count: 0 }, outbox: [{ state: "sending" }] });
  line.isSilent = false;
  for (const answer of line.late) answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(look()).toMatchObject({ status: "live", present: { count: 1 } });
});

test("no answer at all: the line is made anew, and the message goes out on the new one", async () => {
  const { conversation, socket, line, look, live } = aLine();
  await live();
  line.isSilent = true;
  conversation.send("Is anybody there?");
  await vi.advanceTimersByTimeAsync(10_100);
  expect(socket.connected).toBe(false);
  expect(look()).toMatchObject({ status: "connecting", outbox: [{ state: "queued" }] });
  line.isSilent = false;
  socket.connect();
  await vi.advanceTimersByTimeAsync(0);
  expect(look()).toMatchObject({ status: "live", messages: [{ id: "m1" }, { id: "m2" }] });
});

test("a conversation that is no longer the member's leaves the page", async () => {
  const { socket, line, look, live } = aLine();
  await live();
  line.isRefused = true;
  socket.io.engine.close();
  socket.connect();
  await vi.advanceTimersByTimeAsync(0);
  expect(look()).toMatchObject({ status: "lost", messages: [], outbox: [], hasEarlier: false, present: { count: 0 } });
});
