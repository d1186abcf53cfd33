import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { v7 } from "uuid";
import { database } from "#db/client.ts";
import { aCluster } from "#db/factories/clusters.ts";
import { aChannel, aSend } from "#db/factories/discussion.ts";
import { aMember } from "#db/factories/members.ts";
import { aRepresentative } from "#db/factories/organizations.ts";
import { conversations, messages } from "#db/schema/discussion.ts";
import { hear } from "#lib/activity/announcements.ts";
import { guest } from "#lib/core/viewer.ts";
import { deleteMessage, editMessage, markRead, postMessage, toggleReaction } from "./commands.ts";
import { editInput, reactionInput, sendInput } from "./input.ts";
import { findGeneralChannel, listChanges, listChannels, listMessagesBefore, openConversation } from "./queries.ts";

test("messages get 1, 2, 3 … and come back in that order", async () => {
  const { conversation, members: [ann] } = await aChannel();
  for (const body of ["one", "two", "three"]) await postMessage(ann!, aSend(conversation.id, body));

  const opened = await openConversation(ann!, conversation.id);
  expect(opened.messages.map(({ seq, body }) => [seq, body])).toEqual([[1, "one"], [2, "two"], [3, "three"]]);
  expect(opened).toMatchObject({ lastSeq: 3, lastRev: 0, more: false });
});

test("the same clientId from the same author is one message; from another author it is another", async () => {
  const { conversation, members: [ann, bob] } = await aChannel({ people: 2 });
  const send = aSend(conversation.id, "once");

  const answers = await Promise.all(Array.from({ length: 5 }, () => postMessage(ann!, send)));
  const other = await postMessage(bob!, send);

  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(answers.map(({ seq }) => seq)).toEqual([1, 1, 1, 1, 1]);
  expect(other.seq).toBe(2); // the tries cost no number
});

test("two hundred at once leave no gap", async () => {
  const { conversation, members } = await aChannel({ people: 10 });
  await Promise.all(Array.from({ length: 200 }, (_, n) => postMessage(members[n % 10]!, aSend(conversation.id, `message ${n}`))));

  const { messages: all } = await openConversation(members[0]!, conversation.id, 0);
  expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: 200 }, (_, n) => n + 1));
});

test("what is announced is what is read afterwards", async () => {
  const { conversation, members: [ann] } = await aChannel();
  const heard: unknown[] = [];
  const deafen = hear(({ fact }) => void (fact.data.conversationId === conversation.id && heard.push(fact.data.message)));
  const first = await postMessage(ann!, aSend(conversation.id, "first"));
  const second = await postMessage(ann!, aSend(conversation.id, "second", { replyToId: first.id }));
  await toggleReaction(ann!, { messageId: second.id, emoji: "👍" });
  deafen();

  expect(second.replyTo).toMatchObject({ id: first.id, excerpt: "first", deleted: false });
  const { messages: read } = await openConversation(ann!, conversation.id);
  expect(heard[0]).toEqual(read[0]);
  expect(heard.at(-1)).toEqual(read[1]);
});

test("a reply stays within its conversation", async () => {
  const here = await aChannel();
  const there = await aChannel();
  const elsewhere = await postMessage(there.members[0]!, aSend(there.conversation.id));
  for (const replyToId of [elsewhere.id, v7()]) {
    await expect(postMessage(here.members[0]!, aSend(here.conversation.id, "?", { replyToId }))).rejects.toMatchObject({ code: "invalid" });
  }
});

test("strangers, former members, coordinators of other clusters and guests find nothing", async () => {
  const { conversation, organization, members: [ann] } = await aChannel();
  const message = await postMessage(ann!, aSend(conversation.id));
  const { viewer: stranger } = await aMember();
  const former = await aRepresentative(organization.id, { endedAt: new Date() });
  const { coordinator: elsewhere } = await aCluster();

  for (const who of [stranger, former, elsewhere]) {
    const deeds = [
      () => openConversation(who, conversation.id), () => listMessagesBefore(who, conversation.id, 9), () => listChanges(who, conversation.id, 0),
      () => postMessage(who, aSend(conversation.id)), () => editMessage(who, { messageId: message.id, body: "x" }), () => deleteMessage(who, { messageId: message.id }),
      () => toggleReaction(who, { messageId: message.id, emoji: "👍" }), () => markRead(who, { conversationId: conversation.id, seq: 1 }), () => listChannels(who, conversation.clusterId!),
    ];
    for (const deed of deeds) await expect(deed()).rejects.toMatchObject({ code: "not_found" });
  }
  await expect(openConversation(guest(), conversation.id)).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(postMessage({ ...ann!, scope: "read" }, aSend(conversation.id))).rejects.toMatchObject({ code: "forbidden" });
  await expect(postMessage({ ...ann!, emailConfirmed: false }, aSend(conversation.id))).rejects.toMatchObject({ code: "forbidden" });
});

test("authors edit and delete their own; coordinators and staff delete any; a trace remains", async () => {
  const { conversation, coordinator, members: [ann, bob] } = await aChannel({ people: 2 });
  const { viewer: staff } = await aMember({ staff: true });
  const [first, second, third] = [await postMessage(ann!, aSend(conversation.id, "a")), await postMessage(ann!, aSend(conversation.id, "b")), await postMessage(ann!, aSend(conversation.id, "c"))];

  expect(await editMessage(ann!, { messageId: first.id, body: "A" })).toBe(1);
  expect(await editMessage(ann!, { messageId: first.id, body: "A" })).toBe(1); // nothing to do
  await expect(editMessage(coordinator, { messageId: first.id, body: "x" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(deleteMessage(bob!, { messageId: first.id })).rejects.toMatchObject({ code: "forbidden" });
  expect(await deleteMessage(coordinator, { messageId: second.id })).toBe(2);
  expect(await deleteMessage(coordinator, { messageId: second.id })).toBe(2);
  expect(await deleteMessage(staff, { messageId: third.id })).toBe(3);
  await expect(editMessage(ann!, { messageId: second.id, body: "back" })).rejects.toMatchObject({ code: "conflict" });
  await expect(toggleReaction(ann!, { messageId: second.id, emoji: "👍" })).rejects.toMatchObject({ code: "conflict" });

  const { messages: shown } = await openConversation(ann!, conversation.id);
  expect(shown.map(({ seq, body, rev, editedAt, deletedAt }) => [seq, body, rev, Boolean(editedAt), Boolean(deletedAt)]))
    .toEqual([[1, "A", 1, true, false], [2, "", 2, false, true], [3, "", 3, false, true]]);
  const [row] = await database().select().from(messages).where(eq(messages.id, second.id));
  expect(row!.deletedBy).toBe(coordinator.memberId);
});

test("changes since a revision, each message once, as it stands", async () => {
  const { conversation, members: [ann, bob] } = await aChannel({ people: 2 });
  const first = await postMessage(ann!, aSend(conversation.id, "a"));
  const second = await postMessage(bob!, aSend(conversation.id, "b"));
  await toggleReaction(ann!, { messageId: second.id, emoji: "👍" });
  await toggleReaction(bob!, { messageId: second.id, emoji: "👍" });
  await editMessage(ann!, { messageId: first.id, body: "A" });
  await toggleReaction(ann!, { messageId: second.id, emoji: "👍" });

  const changes = await listChanges(bob!, conversation.id, 0);
  expect(changes.messages.map(({ seq, rev }) => [seq, rev])).toEqual([[1, 3], [2, 4]]);
  expect(changes.messages[1]!.reactions).toEqual([{ emoji: "👍", memberIds: [bob!.memberId] }]);
  expect(changes).toMatchObject({ rev: 4, more: false });
  expect((await listChanges(bob!, conversation.id, 3)).messages.map(({ seq }) => seq)).toEqual([2]);
  expect((await listChanges(bob!, conversation.id, 99)).rev).toBe(99);
});

test("reading goes forward only, and not beyond the last message", async () => {
  const { conversation, members: [ann, bob] } = await aChannel({ people: 2 });
  for (let n = 0; n < 3; n += 1) await postMessage(ann!, aSend(conversation.id));
  const unread = async () => (await listChannels(bob!, conversation.clusterId!))[0]!.unread;

  expect(await unread()).toBe(3);
  await markRead(bob!, { conversationId: conversation.id, seq: 2 });
  await markRead(bob!, { conversationId: conversation.id, seq: 1 });
  expect(await unread()).toBe(1);
  await markRead(bob!, { conversationId: conversation.id, seq: Number.MAX_SAFE_INTEGER });
  expect((await openConversation(bob!, conversation.id)).readSeq).toBe(3);
  expect((await listChannels(ann!, conversation.clusterId!))[0]!.unread).toBe(0); // one's own words are read
});

test("the general channel is made once, though two come first", async () => {
  const { cluster, coordinator } = await aCluster();
  const found = await Promise.all(Array.from({ length: 4 }, () => findGeneralChannel(coordinator, cluster.id)));
  expect(new Set(found.map(({ id }) => id)).size).toBe(1);
  expect(await database().select().from(conversations).where(eq(conversations.clusterId, cluster.id))).toHaveLength(1);
});

test("history pages backwards, catching up pages forwards", async () => {
  const { conversation, members: [ann] } = await aChannel();
  const rows = Array.from({ length: 1100 }, (_, n) => ({ conversationId: conversation.id, seq: n + 1, authorId: ann!.memberId, clientId: v7(), body: `${n + 1}` }));
  await database().insert(messages).values(rows);
  await database().update(conversations).set({ lastSeq: 1100 }).where(eq(conversations.id, conversation.id));

  const opened = await openConversation(ann!, conversation.id);
  expect(opened.messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, n) => 1051 + n));
  const ahead = await openConversation(ann!, conversation.id, 100);
  expect([ahead.messages.length, ahead.messages[0]!.seq, ahead.more]).toEqual([500, 101, true]);
  expect((await openConversation(ann!, conversation.id, 601)).more).toBe(false);
  const before = await listMessagesBefore(ann!, conversation.id, 31, 30);
  expect([before.messages[0]!.seq, before.messages.length, before.more]).toEqual([1, 30, false]);
  expect((await listMessagesBefore(ann!, conversation.id, 51, 30)).more).toBe(true);
});

test("input: what is no message is refused, what is one is kept as typed", () => {
  const send = { conversationId: v7(), clientId: v7() };
  const reasons = (body: unknown, more = {}) => sendInput.safeParse({ ...send, body, ...more }).error?.issues.map(({ message }) => message);
  expect(reasons("  \n ")).toContain("required");
  expect(reasons("\u200B\u200D\u2060")).toContain("required");
  expect(reasons("a\u0000b")).toContain("control_characters");
  expect(reasons("\uD800")).toContain("control_characters");
  expect(reasons("ў".repeat(10_001))).toContain("too_long");
  expect(reasons("😀".repeat(10_000))).toBeUndefined();
  expect(reasons("Прывітанне\r\nўсім 👩‍🏭")).toBeUndefined();
  expect(reasons("x", { topicId: v7() })).toBeDefined();
  expect(reasons("x", { fileIds: [] })).toBeDefined();
  for (const emoji of ["👍", "❤️", "🇧🇾", "👩🏽‍🏭"]) expect(reactionInput.safeParse({ messageId: v7(), emoji }).success).toBe(true);
  for (const emoji of ["a", "", "👍👍", "1", "<b>", "👍 ", 5, null]) expect(reactionInput.safeParse({ messageId: v7(), emoji }).success).toBe(false);
  expect(editInput.safeParse({ messageId: "1", body: "x" }).success).toBe(false);
});
