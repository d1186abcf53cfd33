import { request } from "node:http";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { aChannel, aSend } from "#db/factories/discussion.ts";
import { aMember, aSession } from "#db/factories/members.ts";
import { accessTokens, members as memberRows } from "#db/schema/members.ts";
import { database } from "#db/client.ts";
import { makeToken } from "#lib/auth/tokens.ts";
import { openGateway, untilGone } from "./testing/open.ts";

let at: Awaited<ReturnType<typeof openGateway>>;
beforeAll(async () => (at = await openGateway()));
afterAll(() => at.close());

const failures: unknown[] = [];
process.on("unhandledRejection", (error) => failures.push(error));

async function aHacker(gateway = at) {
  const { conversation, members: [ann] } = await aChannel();
  const [row] = await database().select().from(memberRows).where(eq(memberRows.id, ann!.memberId));
  const { session } = await aSession(row!);
  return { conversation, member: row!, socket: await gateway.connect(session.id) };
}

const refused = (code: string) => ({ ok: false, error: { code, message: expect.stringMatching(/./) } });

test("wrong shapes are refused, each with its acknowledgement", async () => {
  const { conversation, socket } = await aHacker();
  const send = aSend(conversation.id);
  const payloads = [
    undefined, null, 0, "", [], {}, true, Buffer.from([0, 255]), JSON.parse('{"__proto__":{"conversationId":"x"}}'), { conversationId: { $gt: "" } },
    { ...send, topicId: send.clientId }, { ...send, fileIds: [] }, { ...send, clientId: "1" }, { ...send, body: 5 }, { ...send, body: "x".repeat(10_001) },
    { ...send, body: "\u0000" }, { ...send, conversationId: "'; drop table messages" }, { ...send, replyToId: null }, [send], "x".repeat(60_000),
  ];
  for (const payload of payloads) expect(await socket.emitWithAck("message:send", payload as never)).toEqual(refused("invalid"));
  for (const afterSeq of [-1, 1.5, "1", Number.MAX_VALUE, NaN]) {
    expect(await socket.emitWithAck("conversation:open", { conversationId: conversation.id, afterSeq: afterSeq as number })).toEqual(refused("invalid"));
  }
  expect(await socket.emitWithAck("conversation:open", { conversationId: conversation.id })).toMatchObject({ ok: true, lastSeq: 0 });
});

test("names of events that mean something elsewhere mean nothing here", async () => {
  const { conversation, socket } = await aHacker();
  const send = socket.emitWithAck.bind(socket) as unknown as (event: unknown, payload?: unknown) => Promise<unknown>;
  for (const event of ["error", "connection", "__proto__", "constructor", "toString", "hasOwnProperty", "message:new", "session:ended", "", "x".repeat(1000), 7]) {
    expect(await send(event, {})).toEqual(refused("invalid"));
  }
  expect(await socket.emitWithAck("conversation:open", { conversationId: conversation.id })).toMatchObject({ ok: true });
});

test("reserved names and broken frames end that connection only", async () => {
  const { conversation, socket, member } = await aHacker();
  const { token, tokenHash, hint } = makeToken();
  await database().insert(accessTokens).values({ memberId: member.id, name: "raw", scope: "admin", tokenHash, hint });
  const frames = ['42["disconnect"]', '42["newListener",1]', "42{}", "42[", "4299999999999999999999[]", "4", "451-[]", '459999999999-["a"]', "9", "\u0000", '42["message:send",{"_placeholder":true,"num":9}]', new Uint8Array([52, 50]), "x".repeat(70_000), '430["ack to nothing"]', "44{}", "41/admin", "40/admin,"];
  for (const frame of frames) await throwAt(frame, token);
  expect(await socket.emitWithAck("conversation:open", { conversationId: conversation.id })).toMatchObject({ ok: true });
});

/** A connection of its own sends one frame, then asks something: it is answered, or the connection is closed. */
async function throwAt(frame: string | Uint8Array<ArrayBuffer>, token: string) {
  const raw = new WebSocket(`${at.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`);
  const over = new Promise<void>((resolve) => {
    raw.addEventListener("close", () => resolve());
    raw.addEventListener("message", ({ data }) => {
      if (String(data).startsWith("0")) raw.send(`40${JSON.stringify({ token })}`);
      if (String(data).startsWith("40")) {
        raw.send(frame);
        raw.send('42999["conversation:open",{}]');
      }
      if (String(data).startsWith("43999")) resolve();
    });
  });
  await over;
  raw.close();
}

test("a packet of a megabyte ends that connection", async () => {
  const { socket } = await aHacker();
  const gone = untilGone(socket);
  socket.emit("typing", { conversationId: "x".repeat(1_000_000) });
  await gone;
});

test("no acknowledgement wanted, none given; too much is refused with when to try again", async () => {
  const strict = await openGateway({ limits: { writes: { points: 5, seconds: 60 }, all: { points: 150, seconds: 60 } } });
  onTestFinished(strict.close);
  const { conversation, socket } = await aHacker(strict);
  socket.emit("message:send" as "typing", aSend(conversation.id) as never);
  for (let n = 0; n < 4; n += 1) expect(await socket.emitWithAck("message:send", aSend(conversation.id))).toMatchObject({ ok: true, message: { seq: n + 2 } });
  expect(await socket.emitWithAck("message:send", aSend(conversation.id))).toEqual({ ok: false, error: { code: "rate_limited", message: expect.any(String), retryAfter: expect.any(Number) } });

  const flood = await Promise.all(Array.from({ length: 400 }, () => socket.emitWithAck("read", { conversationId: conversation.id, seq: 1 })));
  expect(flood.some((answer) => !answer.ok && answer.error.code === "rate_limited")).toBe(true);
});

test("odd requests to the path get an answer, and the server stands", async () => {
  const status = (path: string, options = {}) => new Promise<number>((resolve, reject) => {
    request(at.url + path, options, (response) => resolve(response.resume().statusCode!)).on("error", reject).end();
  });
  expect(await status("/socket.io/")).toBe(400);
  expect(await status("/socket.io/?EIO=3&transport=polling")).toBe(400);
  expect(await status("/socket.io/?EIO=4&transport=polling&sid=nobody")).toBe(400);
  expect(await status("/socket.io/?EIO=4&transport=polling", { headers: { origin: "https://evil.example" } })).toBe(403);
  expect(await status("/socket.io/?EIO=4&transport=polling", { headers: { origin: "garbage" } })).toBe(403);
  expect(await status("/elsewhere")).toBe(200);
  expect(failures).toEqual([]);
  const { viewer } = await aMember();
  expect(viewer.kind).toBe("member");
});
