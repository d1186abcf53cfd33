import { afterAll, beforeAll, expect, test } from "vitest";
import { v7 } from "uuid";
import { aChannel, aSend } from "#db/factories/discussion.ts";
import { aMember } from "#db/factories/members.ts";
import { aSession } from "#db/factories/members.ts";
import { members as memberRows } from "#db/schema/members.ts";
import { database } from "#db/client.ts";
import { eq } from "drizzle-orm";
import { announce } from "#lib/activity/announcements.ts";
import type { Message, Opened } from "#lib/discussion/protocol.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { connected, next, openGateway, type TestSocket } from "./testing/open.ts";

let at: Awaited<ReturnType<typeof openGateway>>;
beforeAll(async () => (at = await openGateway()));
afterAll(() => at.close());

async function enter(viewer: MemberViewer): Promise<TestSocket> {
  const [row] = await database().select().from(memberRows).where(eq(memberRows.id, viewer.memberId));
  const { session } = await aSession(row!);
  return at.connect(session.id);
}

const openIn = (socket: TestSocket, conversationId: string, afterSeq?: number) =>
  socket.emitWithAck("conversation:open", { conversationId, afterSeq }) as Promise<{ ok: true } & Opened>;

test("what one sends, all in the room hear, once it is committed", async () => {
  const { conversation, members: [ann, bob] } = await aChannel({ people: 2 });
  const [a, b] = await Promise.all([enter(ann!), enter(bob!)]);
  expect(await openIn(a, conversation.id)).toEqual({ ok: true, lastSeq: 0, lastRev: 0, readSeq: 0, messages: [], more: false });
  await openIn(b, conversation.id);

  const heard = next(b, "message:new");
  const answer = await a.emitWithAck("message:send", aSend(conversation.id, "Прывітанне"));
  expect(answer).toMatchObject({ ok: true, message: { seq: 1, body: "Прывітанне", conversationId: conversation.id, author: { id: ann!.memberId } } });
  expect(await heard).toEqual((answer as { message: Message }).message);
});

test("200 parallel sends from 10 members: 1..200 without gaps, the same at every client", async () => {
  const { conversation, members } = await aChannel({ people: 10 });
  const sockets = await Promise.all(members.map(enter));
  const heard = sockets.map(() => [] as Message[]);
  const all = Promise.all(sockets.map((socket, n) => new Promise<void>((resolve) => socket.on("message:new", (message) => {
    if (heard[n]!.push(message) === 200) resolve();
  }))));
  await Promise.all(sockets.map((socket) => openIn(socket, conversation.id)));

  const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => sockets[n % 10]!.emitWithAck("message:send", aSend(conversation.id, `message ${n}`))));
  await all;
  expect(answers.every(({ ok }) => ok)).toBe(true);
  const order = heard[0]!.map(({ seq, id }) => `${seq} ${id}`);
  expect(heard[0]!.map(({ seq }) => seq)).toEqual(Array.from({ length: 200 }, (_, n) => n + 1));
  for (const one of heard) expect(one.map(({ seq, id }) => `${seq} ${id}`)).toEqual(order);
  const own = answers.filter((_, n) => n % 10 === 0).map((answer) => (answer as { message: Message }).message.seq);
  expect(own).toEqual(own.toSorted((x, y) => x - y)); // what one connection says first comes first
});

test("after an absence a client asks for what came since, and for what changed", async () => {
  const { conversation, members: [ann, bob] } = await aChannel({ people: 2 });
  const [a, b] = await Promise.all([enter(ann!), enter(bob!)]);
  const sent = [];
  for (let n = 1; n <= 3; n += 1) sent.push((await a.emitWithAck("message:send", aSend(conversation.id, `${n}`))) as unknown as { message: Message });
  await a.emitWithAck("reaction:toggle", { messageId: sent[0]!.message.id, emoji: "👍" });

  expect((await openIn(b, conversation.id, 1)).messages.map(({ body }) => body)).toEqual(["2", "3"]);
  expect(await b.emitWithAck("conversation:changes", { conversationId: conversation.id, afterRev: 0 })).toMatchObject({
    ok: true, rev: 1, more: false, messages: [{ seq: 1, reactions: [{ emoji: "👍", memberIds: [ann!.memberId] }] }],
  });
});

test("edits, deletions, reactions, marks and writing reach the room", async () => {
  const { conversation, members: [ann, bob] } = await aChannel({ people: 2 });
  const [a, b] = await Promise.all([enter(ann!), enter(bob!)]);
  await Promise.all([openIn(a, conversation.id), openIn(b, conversation.id)]);
  const { message } = (await a.emitWithAck("message:send", aSend(conversation.id, "draft"))) as unknown as { message: Message };

  const deeds = [
    [() => a.emitWithAck("message:edit", { messageId: message.id, body: "final" }), { body: "final" }],
    [() => b.emitWithAck("reaction:toggle", { messageId: message.id, emoji: "❤️" }), { reactions: [{ emoji: "❤️", memberIds: [bob!.memberId] }] }],
    [() => a.emitWithAck("message:delete", { messageId: message.id }), { body: "" }],
  ] as const;
  for (const [n, [deed, expected]] of deeds.entries()) {
    const heard = next(b, "message:changed");
    expect(await deed()).toEqual({ ok: true, rev: n + 1 });
    expect(await heard).toMatchObject({ conversationId: conversation.id, rev: n + 1, message: expected });
  }
  const mark = next(a, "read");
  expect(await b.emitWithAck("read", { conversationId: conversation.id, seq: 1 })).toEqual({ ok: true });
  expect(await mark).toEqual({ conversationId: conversation.id, memberId: bob!.memberId, seq: 1 });
  const writing = next(a, "typing");
  b.emit("typing", { conversationId: conversation.id });
  expect(await writing).toMatchObject({ conversationId: conversation.id, member: { id: bob!.memberId } });
});

test("presence tells who is in the room", async () => {
  const { conversation, members: [ann, bob] } = await aChannel({ people: 2 });
  const [a, b] = await Promise.all([enter(ann!), enter(bob!)]);
  await openIn(a, conversation.id);
  const both = new Promise<void>((resolve) => a.on("presence", ({ count }) => void (count === 2 && resolve())));
  await openIn(b, conversation.id);
  await both;
  const alone = next(a, "presence");
  b.disconnect();
  expect(await alone).toMatchObject({ conversationId: conversation.id, count: 1, members: [{ id: ann!.memberId }] });
});

test("a notification reaches its member only", async () => {
  const { viewer: ann } = await aMember();
  const { viewer: bob } = await aMember();
  const [a, b] = await Promise.all([enter(ann), enter(bob)]);
  const strays: unknown[] = [];
  b.on("notification:new", (news) => void strays.push(news));
  const news = next(a, "notification:new");
  announce({ id: v7(), kind: "notification.created", actorId: null, clusterId: null, organizationId: null, subjectId: null, createdAt: "", data: { memberId: ann.memberId, notification: { id: "1" }, unread: 3 } }, []);
  expect(await news).toEqual({ notification: { id: "1" }, unread: 3 });
  await b.emitWithAck("read", { conversationId: v7(), seq: 1 }); // a round trip later
  expect(strays).toEqual([]);
});

test("strangers find nothing and hear nothing", async () => {
  const { conversation, members: [ann] } = await aChannel();
  const { viewer: eve } = await aMember();
  const [a, e] = await Promise.all([enter(ann!), enter(eve)]);
  const strays: unknown[] = [];
  e.onAny((event) => strays.push(event));
  expect(await e.emitWithAck("conversation:open", { conversationId: conversation.id })).toMatchObject({ ok: false, error: { code: "not_found" } });
  expect(await e.emitWithAck("message:send", aSend(conversation.id))).toMatchObject({ ok: false, error: { code: "not_found" } });
  e.emit("typing", { conversationId: conversation.id });
  await openIn(a, conversation.id);
  await a.emitWithAck("message:send", aSend(conversation.id));
  await e.emitWithAck("read", { conversationId: conversation.id, seq: 1 });
  expect(strays).toEqual([]);
});

test("nobody comes in without credentials, from another site, or with a cookie but no origin", async () => {
  const { member } = await aMember();
  const { session } = await aSession(member);
  await expect(connected(at.open({ extraHeaders: { origin: at.url } }))).rejects.toMatchObject({ data: { code: "unauthenticated" } });
  await expect(at.connect(v7())).rejects.toMatchObject({ data: { code: "unauthenticated" } });
  await expect(connected(at.open({ auth: { token: "clu_wrong" } }))).rejects.toMatchObject({ data: { code: "unauthenticated" } });
  await expect(connected(at.open({ auth: { token: { $ne: null } } as never }))).rejects.toMatchObject({ data: { code: "unauthenticated" } });
  const { cookieOf } = await import("./testing/open.ts");
  const cookie = await cookieOf(session.id);
  await expect(connected(at.open({ extraHeaders: { cookie, origin: "https://evil.example" } }))).rejects.toThrow("websocket error");
  await expect(connected(at.open({ extraHeaders: { cookie, origin: "null" } }))).rejects.toThrow("websocket error");
  await expect(connected(at.open({ extraHeaders: { cookie } }))).rejects.toMatchObject({ data: { code: "unauthenticated" } });
  await connected(at.open({ extraHeaders: { cookie, "sec-fetch-site": "same-origin" }, transports: ["polling"] }));
});
