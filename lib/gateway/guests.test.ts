import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { aChannel, aSend } from "#db/factories/discussion.ts";
import { aSession } from "#db/factories/members.ts";
import { aGuest, aPage, endPasses } from "#db/factories/pages.ts";
import { guestPasses } from "#db/schema/clusters-guests.ts";
import { revokePass } from "#lib/clusters/commands/guests.ts";
import { trashPage } from "#lib/pages/commands/states.ts";
import { saveText } from "#lib/pages/commands/save.ts";
import type { PageClientEvents, PageServerEvents } from "#lib/pages/protocol.ts";
import type { Socket } from "socket.io-client";
import { openGateway, type TestSocket, untilGone } from "./testing/open.ts";

/** Milliseconds within which nobody who lost their pass hears or says anything more. */
const promised = 2_000;

let at: Awaited<ReturnType<typeof openGateway>>;
beforeAll(async () => void (at = await openGateway()));
afterAll(() => at.close());

type PageSocket = Socket<PageServerEvents, PageClientEvents>;
const connect = async ({ member }: { member: Parameters<typeof aSession>[0] }) => at.connect((await aSession(member)).session.id);
const open = (socket: TestSocket, pageId: string) => (socket as unknown as PageSocket).emitWithAck("page:open", { pageId });

describe("a guest of a conversation", () => {
  const seated = async (role: "read" | "write" = "write") => {
    const talk = await aChannel();
    const who = await aGuest({ clusterId: talk.cluster.id, kind: "conversation", subjectId: talk.conversation.id, role });
    const socket = await connect(who);
    expect(await socket.emitWithAck("conversation:open", { conversationId: talk.conversation.id })).toMatchObject({ ok: true });
    return { ...talk, who, socket };
  };

  test("opens it and writes, and no other; a reading one does not write", async () => {
    const { conversation, socket } = await seated();
    expect(await socket.emitWithAck("message:send", aSend(conversation.id))).toMatchObject({ ok: true });
    const elsewhere = await aChannel();
    expect(await socket.emitWithAck("conversation:open", { conversationId: elsewhere.conversation.id })).toMatchObject({ ok: false, error: { code: "not_found" } });
    const reader = await seated("read");
    expect(await reader.socket.emitWithAck("message:send", aSend(reader.conversation.id))).toMatchObject({ ok: false, error: { code: "forbidden" } });
  });

  test.each([
    ["revoked by a coordinator", (s: Awaited<ReturnType<typeof seated>>) => revokePass(s.coordinator, { passId: s.who.pass.id })],
    ["revoked by SQL", (s: Awaited<ReturnType<typeof seated>>) => endPasses(s.who.viewer.memberId, { revokedAt: new Date() })],
    ["expired", (s: Awaited<ReturnType<typeof seated>>) => endPasses(s.who.viewer.memberId, { expiresAt: new Date() })],
  ])("%s: cut off within two seconds, and does not open it again", async (_, lose) => {
    const s = await seated();
    const gone = untilGone(s.socket);
    await lose(s);
    expect(await s.socket.emitWithAck("message:send", aSend(s.conversation.id)).catch(() => ({ ok: false }))).toMatchObject({ ok: false });
    expect(await gone).toBeLessThan(promised);
    const again = await connect(s.who);
    expect(await again.emitWithAck("conversation:open", { conversationId: s.conversation.id })).toMatchObject({ ok: false, error: { code: "not_found" } });
  });
});

describe("who has a page open", () => {
  const reading = async () => {
    const place = await aPage();
    const who = await aGuest({ clusterId: place.cluster.id, kind: "page", subjectId: place.page.id, role: "write" });
    const socket = await connect(who);
    expect(await open(socket, place.page.id)).toMatchObject({ ok: true });
    return { ...place, who, socket };
  };

  test("hears who writes and of new versions; a stranger and a guest of another page do not open it", async () => {
    const { page, socket, administrator, who } = await reading();
    const changed = new Promise((resolve) => void (socket as unknown as PageSocket).once("page:changed", resolve));
    await saveText(administrator, { pageId: page.id, locale: "en", rev: 1, title: "P", body: "new", note: undefined });
    expect(await changed).toEqual({ pageId: page.id, locale: "en", rev: 2, actorId: administrator.memberId });
    const other = await reading();
    expect(await open(other.socket, page.id)).toMatchObject({ ok: false, error: { code: "not_found" } });
    const second = await connect(who);
    await open(second, page.id);
    const writing = new Promise((resolve) => void (socket as unknown as PageSocket).once("page:editing", resolve));
    (second as unknown as PageSocket).emit("page:editing", { pageId: page.id });
    expect(await writing).toMatchObject({ pageId: page.id, member: { id: who.viewer.memberId } });
  });

  test.each([
    ["revoked", (s: Awaited<ReturnType<typeof reading>>) => revokePass(s.coordinator, { passId: s.who.pass.id })],
    ["expired", (s: Awaited<ReturnType<typeof reading>>) => database().update(guestPasses).set({ expiresAt: new Date() }).where(eq(guestPasses.id, s.who.pass.id))],
    ["the page deleted", (s: Awaited<ReturnType<typeof reading>>) => trashPage(s.coordinator, { pageId: s.page.id })],
  ])("%s: a guest is cut off within two seconds", async (_, lose) => {
    const s = await reading();
    const gone = untilGone(s.socket);
    await lose(s);
    expect(await gone).toBeLessThan(promised);
    expect(await open(await connect(s.who), s.page.id)).toMatchObject({ ok: false, error: { code: "not_found" } });
  });
});
