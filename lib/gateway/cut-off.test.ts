import { afterAll, beforeAll, expect, test } from "vitest";
import { and, eq } from "drizzle-orm";
import postgres from "postgres";
import { database } from "#db/client.ts";
import { aChannel, aSend } from "#db/factories/discussion.ts";
import { aMember, aSession } from "#db/factories/members.ts";
import { participants } from "#db/schema/clusters.ts";
import { accessTokens, members as memberRows, sessions } from "#db/schema/members.ts";
import { representatives } from "#db/schema/organizations.ts";
import { announce } from "#lib/activity/announcements.ts";
import { makeToken } from "#lib/auth/tokens.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { connected, next, openGateway, type TestSocket, untilGone } from "./testing/open.ts";

/** Milliseconds within which nobody who lost their standing hears or says anything more. */
const promised = 2_000;

let at: Awaited<ReturnType<typeof openGateway>>;
let elsewhere: postgres.Sql; // changes made outside this process: another node, a person with psql
beforeAll(async () => {
  at = await openGateway();
  elsewhere = postgres(process.env.DATABASE_URL!, { max: 1 });
});
afterAll(async () => {
  await elsewhere.end();
  await at.close();
});

async function seated() {
  const channel = await aChannel({ people: 2 });
  const [ann, bob] = channel.members as [MemberViewer, MemberViewer];
  const [a, b] = [await enter(ann, channel.conversation.id), await enter(bob, channel.conversation.id)];
  return { ...channel, ann, bob, a: a.socket, b: b.socket, session: b.session };
}

async function enter(viewer: MemberViewer, conversationId: string) {
  const [row] = await database().select().from(memberRows).where(eq(memberRows.id, viewer.memberId));
  const { session } = await aSession(row!);
  const socket = await at.connect(session.id);
  expect(await socket.emitWithAck("conversation:open", { conversationId })).toMatchObject({ ok: true });
  return { socket, session };
}

const fact = (kind: string, data: Record<string, unknown> = {}) =>
  announce({ id: "", kind, actorId: null, clusterId: null, organizationId: null, subjectId: null, data, createdAt: "" }, []);

async function expectEnded(socket: TestSocket, lose: () => unknown) {
  const ended = next(socket, "session:ended");
  const gone = untilGone(socket);
  await lose();
  await ended;
  expect(await gone).toBeLessThan(promised);
}

test("a revoked session ends, told by the fact or found in the database", async () => {
  const first = await seated();
  await expectEnded(first.b, async () => {
    await database().update(sessions).set({ revokedAt: new Date() }).where(eq(sessions.id, first.session.id));
    fact("session.revoked", { memberId: first.bob.memberId, sessionIds: [first.session.id] });
  });
  const second = await seated();
  await expectEnded(second.b, () => elsewhere`update sessions set revoked_at = now() where id = ${second.session.id}`);
  expect(second.a.connected).toBe(true);
});

test("a banned member and an expired session end", async () => {
  const { bob, b, a, session, conversation } = await seated();
  await expectEnded(b, () => elsewhere`update members set banned_at = now() where id = ${bob.memberId}`);
  const comesBack = () => at.connect(session.id).then(() => "in", ({ data }) => data.code);
  await expect.poll(comesBack, { timeout: promised }).toBe("unauthenticated"); // a session is believed for a second
  const other = await seated();
  await expectEnded(other.b, () => elsewhere`update sessions set expires_at = now() where id = ${other.session.id}`);
  expect(await a.emitWithAck("message:send", aSend(conversation.id))).toMatchObject({ ok: true });
});

test("a revoked token ends; its scope decides what it may", async () => {
  const { conversation, ann } = await seated();
  const { token, tokenHash, hint } = makeToken();
  const [row] = await database().insert(accessTokens).values({ memberId: ann.memberId, name: "bot", scope: "read", tokenHash, hint }).returning();
  const bot = await connected(at.open({ auth: { token } }));
  expect(await bot.emitWithAck("conversation:open", { conversationId: conversation.id })).toMatchObject({ ok: true });
  expect(await bot.emitWithAck("message:send", aSend(conversation.id))).toMatchObject({ ok: false, error: { code: "forbidden" } });
  await expectEnded(bot, () => elsewhere`update access_tokens set revoked_at = now() where id = ${row!.id}`);
});

const losses: [string, (s: Awaited<ReturnType<typeof seated>>) => Promise<unknown>][] = [
  ["participant.removed", (s) => database().update(participants).set({ leftAt: new Date() }).where(eq(participants.id, s.participant.id))],
  ["representative.removed", (s) => database().update(representatives).set({ endedAt: new Date() })
    .where(and(eq(representatives.organizationId, s.organization.id), eq(representatives.memberId, s.bob.memberId)))],
];

for (const [kind, lose] of losses) {
  test(`${kind}: the room is lost at once, and does not open again`, async () => {
    const s = await seated();
    const gone = untilGone(s.b);
    await lose(s);
    fact(kind, { memberId: s.bob.memberId });
    expect(await gone).toBeLessThan(promised);
    const again = await at.connect(s.session.id); // still a member of the platform
    expect(await again.emitWithAck("conversation:open", { conversationId: s.conversation.id })).toMatchObject({ ok: false, error: { code: "not_found" } });
  });
}

test("lost by SQL alone: cut off all the same, and nothing arrives afterwards", async () => {
  const { bob, b, coordinator, conversation, organization } = await seated();
  const { socket: c } = await enter(coordinator, conversation.id);
  const gone = untilGone(b);
  await elsewhere`update representatives set ended_at = now() where organization_id = ${organization.id} and member_id = ${bob.memberId}`;
  expect(await b.emitWithAck("message:send", aSend(conversation.id))).toMatchObject({ ok: false, error: { code: "not_found" } }); // commands ask each time
  expect(await gone).toBeLessThan(promised);
  const lost = untilGone(c);
  await elsewhere`update coordinators set ended_at = now() where member_id = ${coordinator.memberId}`;
  expect(await lost).toBeLessThan(promised);
});

test("who leaves the project office leaves its rooms", async () => {
  const { conversation } = await seated();
  const { member, viewer } = await aMember({ staff: true });
  const { socket } = await enter(viewer, conversation.id);
  const gone = untilGone(socket);
  await elsewhere`update members set staff_role = null where id = ${member.id}`;
  expect(await gone).toBeLessThan(promised);
});

test("whoever has another standing stays", async () => {
  const { conversation, coordinator, participant, a } = await seated();
  const { socket: c } = await enter(coordinator, conversation.id);
  const gone = untilGone(a);
  await database().update(participants).set({ leftAt: new Date() }).where(eq(participants.id, participant.id));
  fact("participant.left");
  await gone;
  expect(await c.emitWithAck("conversation:open", { conversationId: conversation.id })).toMatchObject({ ok: true });
});
