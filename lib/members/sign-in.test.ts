import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { database } from "#db/client.ts";
import { lettersTo, tokenIn } from "#db/factories/mail.ts";
import { aMember, aSession } from "#db/factories/members.ts";
import { emailLinks, members, sessions } from "#db/schema/members.ts";
import * as passwords from "#lib/auth/passwords.ts";
import { findSessionViewer } from "#lib/auth/sessions.ts";
import { guest } from "#lib/core/viewer.ts";
import { changePassword, requestReset, resetPassword } from "./commands/passwords.ts";
import { signIn } from "./commands/sign-in.ts";
import { revokeOtherSessions, revokeSession, signOut } from "./commands/sessions.ts";
import { listSessions } from "./queries.ts";

vi.mock("#lib/auth/passwords.ts", { spy: true });
beforeEach(() => void vi.mocked(passwords.verifyPassword).mockClear());

const password = "льняная нить 7";
const passwordHash = await passwords.hashPassword(password);
const aRegistered = (given = {}) => aMember({ passwordHash, ...given });

test("signing in opens a session that names the device and the address", async () => {
  const { member } = await aRegistered();
  const from = { ...guest(), address: "2001:db8::7" };
  const { sessionId } = await signIn(from, { email: member.email.toUpperCase(), password }, { userAgent: "Firefox\x07 на телефоне" });
  const viewer = await findSessionViewer(sessionId!);
  expect(viewer).toMatchObject({ memberId: member.id, sessionId });
  expect(await listSessions(viewer!)).toMatchObject([{ id: sessionId, userAgent: "Firefox  ", address: "2001:db8::7", current: true }]);
});

test("unknown address, wrong password and no password are one answer after the same work", async () => {
  const [{ member }, { member: elsewhere }] = [await aRegistered(), await aMember()];
  const tries = [{ email: member.email, password: "wrong" }, { email: "nobody@example.org", password }, { email: elsewhere.email, password }, { email: '"\0', password }];
  const answers = await Promise.all(tries.map((input) => signIn(guest(), input).catch((refusal: unknown) => refusal)));
  for (const answer of answers) expect(answer).toMatchObject({ code: "unauthenticated", reason: "sign_in_failed", issues: [] });
  expect(passwords.verifyPassword).toHaveBeenCalledTimes(tries.length);
});

test("a closed account is told so only to who knows the password", async () => {
  const { member } = await aRegistered({ bannedAt: new Date() });
  await expect(signIn(guest(), { email: member.email, password })).rejects.toMatchObject({ code: "forbidden", reason: "banned" });
  await expect(signIn(guest(), { email: member.email, password: "wrong" })).rejects.toMatchObject({ reason: "sign_in_failed" });
});

test("a guesser is stopped at one address, the owner at another is not", async () => {
  const { member } = await aRegistered();
  const guesser = { ...guest(), address: "198.51.100.9" };
  for (let i = 0; i < 10; i += 1) await signIn(guesser, { email: member.email, password: `wrong ${i}` }).catch(() => {});
  const refused = await signIn(guesser, { email: member.email, password }).catch((refusal: unknown) => refusal);
  expect(refused).toMatchObject({ code: "rate_limited" });
  expect((refused as { retryAfter: number }).retryAfter).toBeGreaterThan(800);
  await signIn({ ...guest(), address: "203.0.113.5" }, { email: member.email, password });
});

test("a session slides with use, up to ninety days", async () => {
  const { member } = await aRegistered();
  const days = (n: number) => new Date(Date.now() + n * 86_400_000);
  const { session: used } = await aSession(member, { createdAt: days(-20), lastSeenAt: days(-1), expiresAt: days(10) });
  const { session: old } = await aSession(member, { createdAt: days(-85), lastSeenAt: days(-1), expiresAt: days(3) });
  const { session: idle } = await aSession(member, { createdAt: days(-40), lastSeenAt: days(-31), expiresAt: days(-1) });
  expect(await findSessionViewer(used.id)).not.toBe(null);
  expect(await findSessionViewer(old.id)).not.toBe(null);
  expect(await findSessionViewer(idle.id)).toBe(null);
  const rows = await database().select({ id: sessions.id, left: sql<number>`extract(epoch from expires_at - now()) / 86400` }).from(sessions).where(eq(sessions.memberId, member.id));
  const left = (id: string) => Math.round(Number(rows.find((row) => row.id === id)!.left));
  expect([left(used.id), left(old.id)]).toEqual([30, 5]);
});

test("a session revoked, signed out of, or of one banned stands for nobody at once", async () => {
  const { member, viewer } = await aRegistered();
  const [{ session: phone }, { session: desk, viewer: atDesk }] = [await aSession(member), await aSession(member)];
  expect(await findSessionViewer(phone.id)).not.toBe(null);
  await revokeSession(atDesk, { sessionId: phone.id });
  expect(await findSessionViewer(phone.id)).toBe(null);
  await expect(revokeSession(atDesk, { sessionId: phone.id })).rejects.toMatchObject({ code: "not_found" });
  await signOut(atDesk);
  expect(await findSessionViewer(desk.id)).toBe(null);
  await signOut(guest());
  await signOut(viewer); // without a session: nothing to end
});

test("one ends one's own sessions only; and all others at once", async () => {
  const { member } = await aRegistered();
  const { viewer: stranger } = await aMember();
  const [{ session: phone }, { session: desk, viewer: atDesk }] = [await aSession(member), await aSession(member)];
  await expect(revokeSession(stranger, { sessionId: phone.id })).rejects.toMatchObject({ code: "not_found" });
  await expect(revokeSession(guest(), { sessionId: phone.id })).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(revokeOtherSessions({ ...atDesk, scope: "read" })).rejects.toMatchObject({ code: "forbidden" });
  await revokeOtherSessions(atDesk);
  expect(await findSessionViewer(phone.id)).toBe(null);
  expect(await findSessionViewer(desk.id)).not.toBe(null);
});

test("a reset by mail ends every session, tells by mail, confirms the address, and the link works once", async () => {
  const { member } = await aRegistered({ emailConfirmedAt: null });
  const { session } = await aSession(member);
  expect(await findSessionViewer(session.id)).not.toBe(null);
  await requestReset(guest(), { email: member.email, locale: "ru" });
  const token = tokenIn((await lettersTo(member.email))[0]);
  await expect(resetPassword(guest(), { token, password: "qwertyuiop" })).rejects.toMatchObject({ issues: [{ reason: "password_common" }] });

  await resetPassword(guest(), { token, password: "новая нить 8" });

  expect(await findSessionViewer(session.id)).toBe(null);
  await expect(signIn(guest(), { email: member.email, password })).rejects.toMatchObject({ reason: "sign_in_failed" });
  const { sessionId } = await signIn(guest(), { email: member.email, password: "новая нить 8" });
  expect(await findSessionViewer(sessionId!)).toMatchObject({ emailConfirmed: true });
  expect((await lettersTo(member.email)).map(({ kind }) => kind)).toEqual(["reset_password", "password_changed"]);
  await expect(resetPassword(guest(), { token, password: "третья нить 9" })).rejects.toMatchObject({ reason: "link_used" });
});

test("asking for a reset of an unknown address answers the same, and a letter goes out as well", async () => {
  const { member } = await aRegistered();
  const before = await database().$count(emailLinks);
  expect(await requestReset(guest(), { email: member.email, locale: "en" })).toBe(undefined);
  expect(await requestReset(guest(), { email: "nobody-here@example.org", locale: "be" })).toBe(undefined);
  expect((await lettersTo("nobody-here@example.org")).map(({ kind, locale }) => [kind, locale])).toEqual([["reset_unknown", "be"]]);
  expect(await database().$count(emailLinks)).toBe(before + 1);
});

test("a link to confirm does not reset, nor one that has run out", async () => {
  const { member } = await aRegistered();
  await requestReset(guest(), { email: member.email, locale: "en" });
  const token = tokenIn((await lettersTo(member.email))[0]);
  await database().update(emailLinks).set({ purpose: "confirm_email" }).where(eq(emailLinks.memberId, member.id));
  await expect(resetPassword(guest(), { token, password: "новая нить 8" })).rejects.toMatchObject({ reason: "link_wrong" });
  await database().update(emailLinks).set({ purpose: "reset_password", expiresAt: new Date(0) }).where(eq(emailLinks.memberId, member.id));
  await expect(resetPassword(guest(), { token, password: "новая нить 8" })).rejects.toMatchObject({ reason: "link_expired" });
});

test("changing the password keeps this session and ends the others", async () => {
  const { member } = await aRegistered();
  const [{ session: phone }, { session: desk, viewer: atDesk }] = [await aSession(member), await aSession(member)];
  await expect(changePassword(atDesk, { currentPassword: "wrong", newPassword: "новая нить 8" })).rejects.toMatchObject({ issues: [{ path: "currentPassword", reason: "password_wrong" }] });
  await expect(changePassword(atDesk, { currentPassword: password, newPassword: member.email })).rejects.toMatchObject({ issues: [{ path: "newPassword", reason: "password_common" }] });

  await changePassword(atDesk, { currentPassword: password, newPassword: "новая нить 8" });

  expect(await findSessionViewer(phone.id)).toBe(null);
  expect(await findSessionViewer(desk.id)).not.toBe(null);
  expect((await lettersTo(member.email)).map(({ kind }) => kind)).toEqual(["password_changed"]);
  await signIn(guest(), { email: member.email, password: "новая нить 8" });
});

test("a token cannot change the password, nor can who has none", async () => {
  const { member, viewer } = await aRegistered();
  await expect(changePassword({ ...viewer, tokenId: member.id }, { currentPassword: password, newPassword: "новая нить 8" })).rejects.toMatchObject({ reason: "session_needed" });
  const { member: elsewhere } = await aMember();
  const { viewer: signedIn } = await aSession(elsewhere);
  await expect(changePassword(signedIn, { currentPassword: password, newPassword: "новая нить 8" })).rejects.toMatchObject({ reason: "password_none" });
});

test("a password is the same however the keyboard composes it", async () => {
  const { member } = await aMember({ passwordHash: await passwords.hashPassword("caf\u00e9 \u0439ogurt") });
  await signIn(guest(), { email: member.email, password: "cafe\u0301 \u0438\u0306ogurt" });
  expect((await database().select().from(members).where(eq(members.id, member.id)))[0]!.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});
