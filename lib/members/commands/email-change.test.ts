import { asc, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aMember, aSession } from "#db/factories/members.ts";
import { emailChanges } from "#db/schema/members-account.ts";
import { mails } from "#db/schema/mail.ts";
import { members } from "#db/schema/members.ts";
import { hashPassword } from "#lib/auth/passwords.ts";
import { emailKey } from "#lib/core/text.ts";
import { guest } from "#lib/core/viewer.ts";
import { findEmailChange } from "../queries/account.ts";
import { cancelEmailChange, confirmEmailChange, requestEmailChange } from "./email-change.ts";

const password = "a long enough password";
let passwordHash: string;
beforeAll(async () => void (passwordHash = await hashPassword(password)));

let made = 0;
async function somebody(given: Parameters<typeof aMember>[0] = {}) {
  const { member } = await aMember({ passwordHash, ...given });
  return { member, ...(await aSession(member)), wish: `new-${(made += 1)}@example.org` };
}

const tokenTo = async (email: string) => {
  const letters = await database().select().from(mails).where(eq(mails.recipient, email)).orderBy(asc(mails.id));
  return /confirm-email\?token=([\w-]+)/.exec(letters.at(-1)?.text ?? "")?.[1] ?? "";
};
const addressOf = async (id: string) => (await database().select().from(members).where(eq(members.id, id)))[0]!.email;

test("both addresses say yes, in any order, and the address is changed", async () => {
  const { member, viewer, wish } = await somebody();
  await requestEmailChange(viewer, { email: wish, currentPassword: password });
  expect(await findEmailChange(viewer)).toMatchObject({ email: wish, oldConfirmed: false, newConfirmed: false });
  const [old, fresh] = [await tokenTo(member.email), await tokenTo(wish)];
  expect(await confirmEmailChange(guest(), { token: fresh })).toEqual({ done: false });
  expect(await confirmEmailChange(guest(), { token: fresh })).toEqual({ done: false }); // twice is once
  expect(await addressOf(member.id)).toBe(member.email);
  expect(await confirmEmailChange(guest(), { token: old })).toEqual({ done: true });
  expect(await addressOf(member.id)).toBe(wish);
  expect(await findEmailChange(viewer)).toBe(null);
  await expect(confirmEmailChange(guest(), { token: old })).rejects.toMatchObject({ reason: "link_used" });
});

test("an address that was never confirmed has nothing to say", async () => {
  const { member, viewer, wish } = await somebody({ emailConfirmedAt: null });
  await requestEmailChange(viewer, { email: wish, currentPassword: password });
  expect(await confirmEmailChange(guest(), { token: await tokenTo(wish) })).toEqual({ done: true });
  const [after] = await database().select().from(members).where(eq(members.id, member.id));
  expect(after).toMatchObject({ email: wish, emailKey: emailKey(wish) });
  expect(after!.emailConfirmedAt).not.toBe(null);
});

test("an address that another has gets a letter without a link; the asker learns nothing", async () => {
  const { member, viewer } = await somebody();
  const { member: other } = await aMember();
  await requestEmailChange(viewer, { email: other.email, currentPassword: password });
  expect(await findEmailChange(viewer)).toMatchObject({ email: other.email });
  expect(await tokenTo(other.email)).toBe("");
  expect(await confirmEmailChange(guest(), { token: await tokenTo(member.email) })).toEqual({ done: false });
  expect(await addressOf(member.id)).toBe(member.email);
});

test("who takes the address meanwhile keeps it", async () => {
  const { member, viewer, wish } = await somebody();
  await requestEmailChange(viewer, { email: wish, currentPassword: password });
  const [old, fresh] = [await tokenTo(member.email), await tokenTo(wish)];
  await confirmEmailChange(guest(), { token: fresh });
  await aMember({ email: wish });
  await expect(confirmEmailChange(guest(), { token: old })).rejects.toMatchObject({ reason: "email_taken" });
  expect(await addressOf(member.id)).toBe(member.email);
});

test("taken back, overtaken and old links lead nowhere", async () => {
  const { member, viewer, wish } = await somebody();
  await requestEmailChange(viewer, { email: wish, currentPassword: password });
  const first = await tokenTo(wish);
  await requestEmailChange(viewer, { email: `other-${wish}`, currentPassword: password });
  await expect(confirmEmailChange(guest(), { token: first })).rejects.toMatchObject({ reason: "link_used" });
  await cancelEmailChange(viewer);
  await expect(cancelEmailChange(viewer)).rejects.toMatchObject({ code: "not_found" });
  await expect(confirmEmailChange(guest(), { token: await tokenTo(`other-${wish}`) })).rejects.toMatchObject({ reason: "link_used" });
  await requestEmailChange(viewer, { email: `third-${wish}`, currentPassword: password });
  await database().update(emailChanges).set({ expiresAt: new Date(0) }).where(eq(emailChanges.memberId, member.id));
  await expect(confirmEmailChange(guest(), { token: await tokenTo(`third-${wish}`) })).rejects.toMatchObject({ reason: "link_expired" });
  await expect(confirmEmailChange(guest(), { token: "nonsense" })).rejects.toMatchObject({ reason: "link_wrong" });
});

test("one's own address, a wrong password, a token and a guest are refused", async () => {
  const { member, viewer, wish } = await somebody();
  await expect(requestEmailChange(viewer, { email: member.email.toUpperCase(), currentPassword: password })).rejects.toMatchObject({ issues: [{ path: "email", reason: "email_same" }] });
  await expect(requestEmailChange(viewer, { email: wish, currentPassword: "wrong" })).rejects.toMatchObject({ issues: [{ path: "currentPassword" }] });
  await expect(requestEmailChange({ ...viewer, sessionId: undefined }, { email: wish, currentPassword: password })).rejects.toMatchObject({ reason: "session_needed" });
  await expect(requestEmailChange(guest(), { email: wish })).rejects.toMatchObject({ code: "unauthenticated" });
});
