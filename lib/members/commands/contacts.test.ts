import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aContact } from "#db/factories/contacts.ts";
import { aMember } from "#db/factories/members.ts";
import { activity } from "#db/schema/activity.ts";
import { contacts } from "#db/schema/members-contacts.ts";
import { guest } from "#lib/core/viewer.ts";
import { countContacts, listBlocked, listContacts } from "../queries/contacts.ts";
import { listBlockedIds } from "../queries/blocks.ts";
import { findProfile } from "../queries/profile.ts";
import { findRelation } from "../queries/relation.ts";
import { blockMember, unblockMember } from "./blocks.ts";
import { acceptContact, declineContact, removeContact, requestContact, withdrawContact } from "./contacts.ts";

const twoMembers = async () => [await aMember(), await aMember()] as const;
const names = async (viewer: Parameters<typeof listContacts>[0], state: "contacts" | "incoming" | "sent") => (await listContacts(viewer, { state })).items.map(({ member }) => member.handle);

test("a request with a note is read by who was asked, accepted, and both are contacts", async () => {
  const [anna, boris] = await twoMembers();
  const { id } = await requestContact(anna.viewer, { handle: boris.member.handle, note: "Лён з Оршы" });
  expect(await findRelation(boris.viewer, anna.member.id)).toMatchObject({ state: "received", requestId: id, note: "Лён з Оршы" });
  expect(await findRelation(anna.viewer, boris.member.id)).toMatchObject({ state: "sent" });
  expect(await countContacts(boris.viewer)).toEqual({ contacts: 0, incoming: 1, sent: 0, blocked: 0 });

  await acceptContact(boris.viewer, { requestId: id });
  await acceptContact(boris.viewer, { requestId: id }); // twice is once
  expect(await findRelation(anna.viewer, boris.member.id)).toMatchObject({ state: "contact" });
  expect(await names(anna.viewer, "contacts")).toEqual([boris.member.handle]);
  expect(await names(boris.viewer, "contacts")).toEqual([anna.member.handle]);
  const facts = await database().select({ kind: activity.kind }).from(activity).where(eq(activity.subjectId, id));
  expect(facts.map(({ kind }) => kind).sort()).toEqual(["contact.accepted", "contact.requested"]);

  await removeContact(anna.viewer, { handle: boris.member.handle });
  expect(await findRelation(boris.viewer, anna.member.id)).toEqual({ state: "none" });
  await requestContact(boris.viewer, { handle: anna.member.handle }); // and may begin anew
});

test("only who was asked answers, only who asked takes back; strangers find nothing", async () => {
  const { requester, addressee, contact } = await aContact({ acceptedAt: null });
  const stranger = await aMember({ staff: true });
  for (const { viewer } of [requester, stranger]) await expect(acceptContact(viewer, { requestId: contact.id })).rejects.toMatchObject({ code: "not_found" });
  for (const { viewer } of [addressee, stranger]) await expect(withdrawContact(viewer, { requestId: contact.id })).rejects.toMatchObject({ code: "not_found" });
  await expect(acceptContact(guest(), { requestId: contact.id })).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(acceptContact({ ...addressee.viewer, scope: "read" }, { requestId: contact.id })).rejects.toMatchObject({ code: "forbidden" });
  await withdrawContact(requester.viewer, { requestId: contact.id });
  await expect(acceptContact(addressee.viewer, { requestId: contact.id })).rejects.toMatchObject({ reason: "contacts.ended" });
});

test("two who ask each other are contacts; of two requests at once one stays", async () => {
  const [anna, boris] = await twoMembers();
  const both = await Promise.all([requestContact(anna.viewer, { handle: boris.member.handle }), requestContact(boris.viewer, { handle: anna.member.handle })]);
  expect(both.map(({ accepted }) => accepted).sort()).toEqual([false, true]);
  expect(await findRelation(anna.viewer, boris.member.id)).toMatchObject({ state: "contact" });
  await expect(requestContact(anna.viewer, { handle: boris.member.handle })).rejects.toMatchObject({ reason: "contacts.already" });

  const [clara, denis] = await twoMembers();
  const twice = await Promise.allSettled([1, 2].map(() => requestContact(clara.viewer, { handle: denis.member.handle })));
  expect(twice.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await database().select().from(contacts).where(eq(contacts.requesterId, clara.member.id))).toHaveLength(1);
});

test("who was declined is not told, and cannot ask again for a month; the other may", async () => {
  const { requester, addressee, contact } = await aContact({ acceptedAt: null });
  await declineContact(addressee.viewer, { requestId: contact.id });
  expect(await findRelation(requester.viewer, addressee.member.id)).toMatchObject({ state: "sent" });
  expect(await names(requester.viewer, "sent")).toEqual([addressee.member.handle]);
  expect(await names(addressee.viewer, "incoming")).toEqual([]);
  await expect(requestContact(requester.viewer, { handle: addressee.member.handle })).rejects.toMatchObject({ reason: "contacts.request_open" });
  await withdrawContact(requester.viewer, { requestId: contact.id });
  expect(await names(requester.viewer, "sent")).toEqual([]);
  expect(await findRelation(requester.viewer, addressee.member.id)).toEqual({ state: "none" });
  await expect(requestContact(requester.viewer, { handle: addressee.member.handle })).rejects.toMatchObject({ reason: "contacts.asked_lately" });
  expect(await requestContact(addressee.viewer, { handle: requester.member.handle })).toMatchObject({ accepted: false });
});

test("oneself, nobody, the unconfirmed, the banned and the deleted cannot be asked", async () => {
  const { viewer, member } = await aMember();
  await expect(requestContact(viewer, { handle: member.handle })).rejects.toMatchObject({ reason: "contacts.oneself" });
  const gone = [await aMember({ emailConfirmedAt: null }), await aMember({ bannedAt: new Date() }), await aMember({ deletedAt: new Date() })].map((other) => other.member.handle);
  for (const handle of [...gone, "nobody-at-all", "'; drop table members --", "\0"]) await expect(requestContact(viewer, { handle })).rejects.toMatchObject({ code: "not_found" });
  const { viewer: unconfirmed } = await aMember({ emailConfirmedAt: null });
  await expect(requestContact(unconfirmed, { handle: member.handle })).rejects.toMatchObject({ reason: "email_unconfirmed" });
});

test("a flood ends at a hundred open requests, and at forty an hour", async () => {
  const { viewer, member } = await aMember();
  const others = await Promise.all(Array.from({ length: 100 }, () => aMember()));
  await database().insert(contacts).values(others.map((other) => ({ requesterId: member.id, addresseeId: other.member.id })));
  const more = await aMember();
  await expect(requestContact(viewer, { handle: more.member.handle })).rejects.toMatchObject({ reason: "contacts.too_many_open" });
  for (let i = 0; i < 39; i += 1) await requestContact(viewer, { handle: more.member.handle }).catch(() => {});
  await expect(requestContact(viewer, { handle: more.member.handle })).rejects.toMatchObject({ code: "rate_limited" });
});

test("for a blocked member the other does not exist, whichever asks; only who blocked can take it back", async () => {
  const { requester: anna, addressee: boris, contact } = await aContact();
  await blockMember(anna.viewer, { handle: boris.member.handle });
  for (const [one, other] of [[anna, boris], [boris, anna]] as const) {
    expect(await findProfile(one.viewer, other.member.handle)).toBe(null);
    expect(await names(one.viewer, "contacts")).toEqual([]);
    expect([...(await listBlockedIds(one.viewer))]).toEqual([other.member.id]);
    await expect(requestContact(one.viewer, { handle: other.member.handle })).rejects.toMatchObject({ code: "not_found" });
  }
  const [ended] = await database().select().from(contacts).where(eq(contacts.id, contact.id));
  expect(ended).toMatchObject({ endedBy: anna.member.id });
  expect((await listBlocked(anna.viewer, {})).items).toMatchObject([{ handle: boris.member.handle }]);
  expect((await listBlocked(boris.viewer, {})).items).toEqual([]);
  await expect(unblockMember(boris.viewer, { memberId: anna.member.id })).rejects.toMatchObject({ code: "not_found" });
  await unblockMember(anna.viewer, { memberId: boris.member.id });
  expect(await findProfile(boris.viewer, anna.member.handle)).toMatchObject({ handle: anna.member.handle });
  expect(await findRelation(anna.viewer, boris.member.id)).toEqual({ state: "none" });
});

test("an open request ends with a block, and cannot be accepted", async () => {
  const { requester, addressee, contact } = await aContact({ acceptedAt: null });
  await blockMember(requester.viewer, { handle: addressee.member.handle });
  await expect(acceptContact(addressee.viewer, { requestId: contact.id })).rejects.toMatchObject({ reason: "contacts.ended" });
  expect(await names(addressee.viewer, "incoming")).toEqual([]);
});
