import { beforeAll, describe, expect, test } from "vitest";
import { desc, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { aChannel, aSend } from "#db/factories/discussion.ts";
import { aMember } from "#db/factories/members.ts";
import { aGuest, aPage } from "#db/factories/pages.ts";
import { activity } from "#db/schema/activity.ts";
import { guestPasses } from "#db/schema/clusters-guests.ts";
import { mails } from "#db/schema/mail.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { deleteMessage, editMessage, inviteToConversation, markRead, postMessage, toggleReaction } from "#lib/discussion/commands.ts";
import { findMessage, listChanges, listChannels, listConversationGuests, listMessagesAfter, listMessagesBefore, openConversation } from "#lib/discussion/queries.ts";
import { inviteToPage } from "#lib/pages/commands/guests.ts";
import { guestInput } from "../input/guests.ts";
import { findInvitation, findMyPass, listMyPasses, listPasses } from "../queries/guests.ts";
import { findStanding } from "../queries.ts";
import { mayEnterWorkspace } from "../policy.ts";
import { acceptPass, resendPass, revokePass } from "./guests.ts";

const ask = (email: string, more: object = {}) => guestInput.parse({ email, ...more });
const tokenOf = async (email: string) => {
  const [mail] = await database().select().from(mails).where(eq(mails.recipient, email)).orderBy(desc(mails.id)).limit(1);
  return /token=([\w-]+)/.exec(mail!.text)![1]!;
};

test("invited by letter, accepted with the address it was sent to, sees this and nothing else, is listed, and ends", async () => {
  const { conversation, cluster, coordinator } = await aChannel();
  const { member, viewer } = await aMember({ locale: "ru" });
  const { id } = await inviteToConversation(coordinator, { conversationId: conversation.id, ...ask(member.email.toUpperCase(), { role: "write", locale: "ru" }) });
  expect(await listMyPasses(viewer)).toMatchObject([{ id, state: "open", kind: "conversation", cluster: { slug: cluster.slug } }]);
  const token = await tokenOf(member.email.toUpperCase());
  expect(await findInvitation(guest(), token)).toMatchObject({ id, mine: false, state: "open" });
  expect(await findInvitation(viewer, token)).toMatchObject({ mine: true });
  await expect(openConversation(viewer, conversation.id)).rejects.toMatchObject({ code: "not_found" });

  expect(await acceptPass(viewer, { token })).toEqual({ id });
  expect(await acceptPass(viewer, { token })).toEqual({ id });
  await openConversation(viewer, conversation.id);
  expect(mayEnterWorkspace(await findStanding(viewer, cluster.id))).toBe(false);
  await expect(listChannels(viewer, cluster.id)).rejects.toMatchObject({ code: "not_found" });
  expect(await listConversationGuests(coordinator, conversation.id)).toMatchObject([{ id: viewer.memberId }]);
  expect((await listPasses(coordinator, { slug: cluster.slug })).items).toMatchObject([{ id, state: "accepted", member: { id: viewer.memberId }, invitedBy: { id: coordinator.memberId } }]);
  expect(await findMyPass(viewer, id)).toMatchObject({ role: "write" });

  await revokePass(coordinator, { passId: id });
  await revokePass(coordinator, { passId: id });
  await expect(openConversation(viewer, conversation.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(findMyPass(viewer, id)).rejects.toMatchObject({ code: "not_found" });
  await expect(acceptPass(viewer, { token })).rejects.toMatchObject({ reason: "guests.link_revoked" });
  expect((await database().select().from(activity).where(eq(activity.subjectId, id)).orderBy(activity.id)).map(({ kind }) => kind)).toEqual(["guestPass.issued", "guestPass.accepted", "guestPass.revoked"]);
  expect(JSON.stringify(await database().select().from(activity).where(eq(activity.subjectId, id)))).not.toContain(member.email);
});

test("another's invitation, a wrong link, an expired one, an unconfirmed address", async () => {
  const { page, coordinator } = await aPage();
  const { member, viewer } = await aMember();
  const { id } = await inviteToPage(coordinator, { pageId: page.id, ...ask(member.email) });
  const token = await tokenOf(member.email);
  const { viewer: stranger } = await aMember();
  await expect(acceptPass(stranger, { token })).rejects.toMatchObject({ code: "forbidden", reason: "guests.other_address" });
  await expect(acceptPass(stranger, { passId: id })).rejects.toMatchObject({ code: "not_found" });
  await expect(acceptPass(viewer, { token: `${token}x` })).rejects.toMatchObject({ reason: "guests.link_wrong" });
  await expect(acceptPass({ ...viewer, emailConfirmed: false }, { token })).rejects.toMatchObject({ reason: "email_unconfirmed" });
  await expect(acceptPass(guest(), { token })).rejects.toMatchObject({ code: "unauthenticated" });
  await database().update(guestPasses).set({ expiresAt: new Date(Date.now() - 1) }).where(eq(guestPasses.id, id));
  await expect(acceptPass(viewer, { token })).rejects.toMatchObject({ reason: "guests.link_expired" });
  expect(await listMyPasses(viewer)).toEqual([]);
  const again = await inviteToPage(coordinator, { pageId: page.id, ...ask(member.email) }); // what has run out makes room
  await acceptPass(viewer, { passId: again.id });
});

test("a second invitation, one to who is inside, one by who does not run the cluster", async () => {
  const { page, coordinator, administrator } = await aPage();
  const { member } = await aMember();
  await inviteToPage(coordinator, { pageId: page.id, ...ask(member.email) });
  await expect(inviteToPage(coordinator, { pageId: page.id, ...ask(member.email) })).rejects.toMatchObject({ issues: [{ path: "email", reason: "guests.invited" }] });
  const [inside] = await database().execute<{ email: string }>(`select email from members where id = '${administrator.memberId}'`);
  await expect(inviteToPage(coordinator, { pageId: page.id, ...ask(inside!.email) })).rejects.toMatchObject({ issues: [{ path: "email", reason: "guests.inside" }] });
  await expect(inviteToPage(administrator, { pageId: page.id, ...ask("x@example.org") })).rejects.toMatchObject({ code: "forbidden" });
  const { viewer } = await aGuest({ clusterId: page.clusterId, kind: "page", subjectId: page.id, role: "write" });
  await expect(inviteToPage(viewer, { pageId: page.id, ...ask("y@example.org") })).rejects.toMatchObject({ code: "not_found" });
});

test("the letter is sent once more: a new link for as many days, the old one leads nowhere; not to who has accepted, nor after the end", async () => {
  const { page, coordinator, administrator } = await aPage();
  const { member, viewer } = await aMember();
  const { id } = await inviteToPage(coordinator, { pageId: page.id, ...ask(member.email, { days: 3 }) });
  const first = await tokenOf(member.email);
  await database().update(guestPasses).set({ createdAt: new Date(Date.now() - 4 * 86_400_000), expiresAt: new Date(Date.now() - 86_400_000) }).where(eq(guestPasses.id, id));
  for (const other of [administrator, viewer]) await expect(resendPass(other, { passId: id })).rejects.toMatchObject({ code: "not_found" });
  await resendPass(coordinator, { passId: id });
  const second = await tokenOf(member.email);
  expect(await findInvitation(guest(), first)).toBeNull();
  const again = await findInvitation(viewer, second);
  expect(again).toMatchObject({ id, state: "open", mine: true });
  expect(Math.round((Date.parse(again!.expiresAt) - Date.now()) / 86_400_000)).toBe(3);
  await acceptPass(viewer, { token: second });
  await expect(resendPass(coordinator, { passId: id })).rejects.toMatchObject({ code: "conflict", reason: "guests.accepted" });
  await revokePass(coordinator, { passId: id });
  await expect(resendPass(coordinator, { passId: id })).rejects.toMatchObject({ code: "conflict", reason: "guests.ended" });
});

test("a guest gives their pass back; nobody else's", async () => {
  const { page } = await aPage();
  const mine = await aGuest({ clusterId: page.clusterId, kind: "page", subjectId: page.id });
  const other = await aGuest({ clusterId: page.clusterId, kind: "page", subjectId: page.id });
  await expect(revokePass(mine.viewer, { passId: other.pass.id })).rejects.toMatchObject({ code: "not_found" });
  await expect(findMyPass(mine.viewer, other.pass.id)).rejects.toMatchObject({ code: "not_found" });
  await revokePass(mine.viewer, { passId: mine.pass.id });
  await expect(listPasses(mine.viewer, { slug: "x" })).rejects.toMatchObject({ code: "not_found" });
});

describe("the doors of a conversation", () => {
  let talk: Awaited<ReturnType<typeof aChannel>>;
  let messageId: string;
  beforeAll(async () => {
    talk = await aChannel();
    messageId = (await postMessage(talk.administrator, aSend(talk.conversation.id))).id;
  });
  const reads: [string, (viewer: Viewer) => Promise<unknown>][] = [
    ["openConversation", (viewer) => openConversation(viewer, talk.conversation.id)], ["listMessagesAfter", (viewer) => listMessagesAfter(viewer, talk.conversation.id, 0)],
    ["listMessagesBefore", (viewer) => listMessagesBefore(viewer, talk.conversation.id, 9)], ["listChanges", (viewer) => listChanges(viewer, talk.conversation.id, 0)],
    ["findMessage", (viewer) => findMessage(viewer, messageId)], ["markRead", (viewer) => markRead(viewer, { conversationId: talk.conversation.id, seq: 1 })],
    ["listConversationGuests", (viewer) => listConversationGuests(viewer, talk.conversation.id)],
  ];
  const writes: typeof reads = [["postMessage", (viewer) => postMessage(viewer, aSend(talk.conversation.id))], ["toggleReaction", (viewer) => toggleReaction(viewer, { messageId, emoji: "👍" })]];
  const others: typeof reads = [
    ["editMessage", (viewer) => editMessage(viewer, { messageId, body: "x" })], ["deleteMessage", (viewer) => deleteMessage(viewer, { messageId })],
    ["inviteToConversation", (viewer) => inviteToConversation(viewer, { conversationId: talk.conversation.id, ...ask("z@example.org") })],
  ];
  const to = () => ({ clusterId: talk.cluster.id, kind: "conversation" as const, subjectId: talk.conversation.id });

  test.each([...reads, ...writes])("%s: for a guest", async (name, door) => {
    await door((await aGuest({ ...to(), role: "write" })).viewer);
    const reader = door((await aGuest({ ...to(), role: "read" })).viewer);
    await (writes.some(([write]) => write === name) ? expect(reader).rejects.toMatchObject({ code: "forbidden", reason: "guests.read_only" }) : reader);
  });

  test.each(others)("%s: not for a guest", async (_, door) => {
    await expect(door((await aGuest({ ...to(), role: "write" })).viewer)).rejects.toMatchObject({ code: expect.stringMatching(/forbidden|not_found/) });
  });

  test.each([...reads, ...writes, ...others])("%s: not there for former guests and guests of something else", async (_, door) => {
    const elsewhere = await aChannel();
    const people = [
      await aGuest({ ...to(), role: "write", revokedAt: new Date() }), await aGuest({ ...to(), role: "write", expiresAt: new Date(Date.now() - 1) }),
      await aGuest({ ...to(), role: "write", subjectId: elsewhere.conversation.id, clusterId: elsewhere.cluster.id }), await aGuest({ ...to(), kind: "page", role: "write" }),
      await aGuest({ ...to(), role: "write", memberId: null, acceptedAt: null }),
    ];
    for (const { viewer } of people) await expect(door(viewer)).rejects.toMatchObject({ code: "not_found" });
  });
});
