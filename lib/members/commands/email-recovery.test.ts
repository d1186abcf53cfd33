import { and, asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aMember, aSession } from "#db/factories/members.ts";
import { activity } from "#db/schema/activity.ts";
import { mails } from "#db/schema/mail.ts";
import { emailChanges } from "#db/schema/members-account.ts";
import { identities, members, sessions } from "#db/schema/members.ts";
import { guest } from "#lib/core/viewer.ts";
import { listMembers } from "../queries.ts";
import { findEmailChange } from "../queries/account.ts";
import { cancelEmailChange, confirmEmailChange, requestEmailChange } from "./email-change.ts";
import { beginEmailRecovery, finishRipeRecoveries, objectToEmailRecovery, withdrawEmailRecovery } from "./email-recovery.ts";

const evidence = "Called back on the number of the register";
let made = 0;

async function somebodyLost() {
  const { member } = await aMember();
  const { viewer: staff } = await aSession((await aMember({ staffRole: "project_office" })).member);
  const wish = `found-${(made += 1)}@example.org`;
  return { member, staff, wish, ...(await aSession(member)) };
}

async function tokenTo(email: string, which: "token" | "objection") {
  const letters = await database().select().from(mails).where(eq(mails.recipient, email)).orderBy(asc(mails.id));
  return letters.map(({ text }) => new RegExp(`confirm-email\\?${which}=([\\w-]+)`).exec(text)?.[1]).findLast(Boolean) ?? "";
}
const rowOf = async (id: string) => (await database().select().from(members).where(eq(members.id, id)))[0]!;
const ripen = (memberId: string) => database().update(emailChanges).set({ ripeAt: new Date(0) }).where(eq(emailChanges.memberId, memberId));
const factsOf = async (memberId: string, kind: string) => database().select().from(activity).where(and(eq(activity.subjectId, memberId), eq(activity.kind, kind)));

test("the new address confirms, nobody objects for 72 hours, and the account has moved: signed out everywhere, on record", async () => {
  const { member, viewer, staff, wish } = await somebodyLost();
  await database().insert(identities).values({ issuer: "https://id.example", subject: wish, memberId: member.id });
  await beginEmailRecovery(staff, { memberId: member.id, email: wish, evidence });
  const waiting = await findEmailChange(viewer);
  expect(waiting).toMatchObject({ email: wish, newConfirmed: false });
  expect(Math.round((Date.parse(waiting!.ripeAt!) - Date.now()) / 3_600_000)).toBe(72);
  expect(await finishRipeRecoveries()).toBe(0);
  expect(await confirmEmailChange(guest(), { token: await tokenTo(wish, "token") })).toEqual({ done: false, from: waiting!.ripeAt });
  expect((await listMembers(staff, { q: member.handle })).items[0]).toMatchObject({ recovery: { email: wish, confirmed: true } });
  expect(await finishRipeRecoveries()).toBe(0); // not before the time
  expect((await rowOf(member.id)).email).toBe(member.email);

  await ripen(member.id);
  expect(await finishRipeRecoveries()).toBe(1);
  expect(await finishRipeRecoveries()).toBe(0);
  expect((await rowOf(member.id)).email).toBe(wish);
  expect((await database().select().from(sessions).where(eq(sessions.memberId, member.id))).every(({ revokedAt }) => revokedAt)).toBe(true);
  expect(await database().select().from(identities).where(eq(identities.memberId, member.id))).toEqual([]);
  expect((await factsOf(member.id, "member.unlinked"))[0]).toMatchObject({ data: { issuer: "https://id.example" } });
  expect((await factsOf(member.id, "member.emailRecoveryBegun"))[0]).toMatchObject({ actorId: staff.memberId, data: {} });
  expect(await factsOf(member.id, "member.changed")).toHaveLength(1);
  await expect(objectToEmailRecovery(guest(), { token: await tokenTo(member.email, "objection") })).rejects.toMatchObject({ reason: "link_used" });
});

test("who confirms only after the time to object moves at once", async () => {
  const { member, staff, wish } = await somebodyLost();
  await beginEmailRecovery(staff, { memberId: member.id, email: wish, evidence });
  await ripen(member.id);
  expect(await finishRipeRecoveries()).toBe(0); // nobody has confirmed
  expect(await confirmEmailChange(guest(), { token: await tokenTo(wish, "token") })).toEqual({ done: true });
  expect((await rowOf(member.id)).email).toBe(wish);
});

test("the old address objects, and nothing is changed, also when the new one had confirmed", async () => {
  const { member, staff, wish } = await somebodyLost();
  await beginEmailRecovery(staff, { memberId: member.id, email: wish, evidence });
  await confirmEmailChange(guest(), { token: await tokenTo(wish, "token") });
  const objection = await tokenTo(member.email, "objection");
  await expect(confirmEmailChange(guest(), { token: objection })).rejects.toMatchObject({ reason: "link_wrong" }); // no yes of the old one is needed, nor taken
  await expect(objectToEmailRecovery(guest(), { token: await tokenTo(wish, "token") })).rejects.toMatchObject({ reason: "link_wrong" });
  await objectToEmailRecovery(guest(), { token: objection });
  await ripen(member.id);
  expect(await finishRipeRecoveries()).toBe(0);
  expect((await rowOf(member.id)).email).toBe(member.email);
  expect((await factsOf(member.id, "member.emailRecoveryStopped"))[0]).toMatchObject({ data: { by: "address" } });
});

test("the member who is signed in somewhere takes it back, and so does the office", async () => {
  const { member, viewer, staff, wish } = await somebodyLost();
  await beginEmailRecovery(staff, { memberId: member.id, email: wish, evidence });
  await cancelEmailChange(viewer);
  expect((await factsOf(member.id, "member.emailRecoveryStopped"))[0]).toMatchObject({ actorId: member.id, data: { by: "member" } });
  await beginEmailRecovery(staff, { memberId: member.id, email: `again-${wish}`, evidence });
  await withdrawEmailRecovery(staff, { memberId: member.id });
  await expect(withdrawEmailRecovery(staff, { memberId: member.id })).rejects.toMatchObject({ code: "not_found" });
  await expect(confirmEmailChange(guest(), { token: await tokenTo(`again-${wish}`, "token") })).rejects.toMatchObject({ reason: "link_used" });
});

test("another address that the member asks for ends it too, and leaves a trace", async () => {
  const { member, viewer, staff, wish } = await somebodyLost();
  await beginEmailRecovery(staff, { memberId: member.id, email: wish, evidence });
  await requestEmailChange(viewer, { email: `own-${wish}` });
  expect(await factsOf(member.id, "member.emailRecoveryStopped")).toMatchObject([{ actorId: member.id, data: { by: "member" } }]);
  await requestEmailChange(viewer, { email: `other-${wish}` });
  expect(await factsOf(member.id, "member.emailRecoveryStopped")).toHaveLength(1); // their own is theirs to end
});

test("somebody takes the address meanwhile: they keep it, and the job goes on", async () => {
  const { member, staff, wish } = await somebodyLost();
  await beginEmailRecovery(staff, { memberId: member.id, email: wish, evidence });
  await confirmEmailChange(guest(), { token: await tokenTo(wish, "token") });
  await aMember({ email: wish });
  await ripen(member.id);
  expect(await finishRipeRecoveries()).toBe(0);
  expect((await rowOf(member.id)).email).toBe(member.email);
});

test("only a person of the project office, at a browser, and not for themselves", async () => {
  const { member, viewer, staff, wish } = await somebodyLost();
  const input = { memberId: member.id, email: wish, evidence };
  for (const other of [guest(), viewer]) await expect(beginEmailRecovery(other, input)).rejects.toMatchObject({ code: "not_found" });
  await expect(withdrawEmailRecovery(viewer, { memberId: member.id })).rejects.toMatchObject({ code: "not_found" });
  await expect(beginEmailRecovery({ ...staff, sessionId: undefined }, input)).rejects.toMatchObject({ reason: "session_needed" });
  await expect(beginEmailRecovery(staff, { ...input, memberId: staff.memberId })).rejects.toMatchObject({ reason: "recover_self" });
  await expect(beginEmailRecovery(staff, { ...input, email: member.email })).rejects.toMatchObject({ issues: [{ path: "email", reason: "email_same" }] });
  const { member: other } = await aMember();
  await expect(beginEmailRecovery(staff, { ...input, email: other.email })).rejects.toMatchObject({ issues: [{ path: "email", reason: "email_taken" }] });
});
