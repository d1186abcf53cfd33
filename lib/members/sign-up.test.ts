import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { database } from "#db/client.ts";
import { lettersTo, tokenIn } from "#db/factories/mail.ts";
import { aMember, aSession } from "#db/factories/members.ts";
import { activity } from "#db/schema/activity.ts";
import { emailLinks, members } from "#db/schema/members.ts";
import * as passwords from "#lib/auth/passwords.ts";
import { findSessionViewer } from "#lib/auth/sessions.ts";
import { issuesOf } from "#lib/core/issues.ts";
import { guest } from "#lib/core/viewer.ts";
import { signIn } from "./commands/sign-in.ts";
import { confirmEmail, resendConfirmation, signUp } from "./commands/sign-up.ts";
import { signUpInput } from "./input.ts";

vi.mock("#lib/auth/passwords.ts", { spy: true });
beforeEach(() => void vi.mocked(passwords.hashPassword).mockClear());

let n = 0;
const someone = (given = {}) => ({ name: "Волга Марозава", email: `sign-up-${(n += 1)}@example.org`, password: "льняная нить 7", locale: "be" as const, ...given });
const findMember = async (email: string) => (await database().select().from(members).where(eq(members.emailKey, email)))[0];
const problemsOf = (given: object) => {
  const parsed = signUpInput.safeParse({ ...someone(), ...given });
  return parsed.success ? [] : issuesOf(parsed.error).map(({ path, reason }) => `${path}: ${reason}`);
};

test("signing up makes a member who confirms by the mailed link and signs in", async () => {
  const input = someone();
  await signUp(guest("be"), input);
  const [letter] = await lettersTo(input.email);
  expect(letter).toMatchObject({ kind: "confirm_email", locale: "be", subject: "Пацвердзіце адрас электроннай пошты" });
  expect(await findMember(input.email)).toMatchObject({ name: "Волга Марозава", handle: "volga-marozava", emailConfirmedAt: null, locale: "be" });

  await confirmEmail(guest(), { token: tokenIn(letter) });
  const { sessionId } = await signIn(guest(), input);
  expect(await findSessionViewer(sessionId!)).toMatchObject({ name: "Волга Марозава", emailConfirmed: true, scope: "admin" });
  const facts = await database().select().from(activity).where(eq(activity.subjectId, (await findMember(input.email))!.id));
  expect(facts.map(({ kind }) => kind).sort()).toEqual(["member.emailConfirmed", "member.registered"]);
});

test("a known address gets the same answer after the same work, and a letter that says so", async () => {
  const { member } = await aMember({ name: "Anna", locale: "ru" });
  expect(await signUp(guest(), someone({ email: member.email.toUpperCase() }))).toBe(undefined);
  expect(await signUp(guest(), someone())).toBe(undefined);
  expect(passwords.hashPassword).toHaveBeenCalledTimes(2);
  const letters = await lettersTo(member.email);
  expect(letters).toMatchObject([{ kind: "already_registered", locale: "ru", subject: "У вас уже есть учётная запись" }]);
  expect(await findMember(member.email)).toMatchObject({ name: "Anna", passwordHash: null });
});

test("two sign-ups at once with the same address make one account", async () => {
  const input = someone();
  await Promise.all([1, 2, 3].map(() => signUp(guest(), input)));
  expect(await database().select().from(members).where(eq(members.emailKey, input.email))).toHaveLength(1);
  expect(await lettersTo(input.email)).toHaveLength(3);
});

test("two people of one name have two handles", async () => {
  const [first, second] = [someone({ name: "Jan Novák" }), someone({ name: "Jan Novak" })];
  await Promise.all([signUp(guest(), first), signUp(guest(), second)]);
  const handles = [(await findMember(first.email))!.handle, (await findMember(second.email))!.handle].sort();
  expect(handles[0]).toBe("jan-novak");
  expect(handles[1]).toMatch(/^jan-novak-[\da-f]{6}$/);
});

test("who answers the second letter signs in with the second password; the first one's sessions end", async () => {
  const stranger = someone({ password: "stranger danger 1" });
  await signUp(guest(), stranger);
  const { sessionId } = await signIn(guest(), stranger);
  const owner = { ...stranger, password: "this is really mine" };
  await signUp(guest(), owner);

  await confirmEmail(guest(), { token: tokenIn((await lettersTo(owner.email))[1]) });

  expect(await findSessionViewer(sessionId!)).toBe(null);
  await expect(signIn(guest(), stranger)).rejects.toMatchObject({ reason: "sign_in_failed" });
  await signIn(guest(), owner);
  await expect(confirmEmail(guest(), { token: tokenIn((await lettersTo(owner.email))[0]) })).rejects.toMatchObject({ reason: "link_used" });
});

test("a link works once, of two at the same time one; not after its day; and only a whole one", async () => {
  const input = someone();
  await signUp(guest(), input);
  const token = tokenIn((await lettersTo(input.email))[0]);
  const both = await Promise.allSettled([confirmEmail(guest(), { token }), confirmEmail(guest(), { token })]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(confirmEmail(guest(), { token })).rejects.toMatchObject({ code: "invalid", reason: "link_used" });
  await expect(confirmEmail(guest(), { token: token.slice(1) })).rejects.toMatchObject({ reason: "link_wrong" });

  const late = someone();
  await signUp(guest(), late);
  await database().update(emailLinks).set({ expiresAt: new Date(Date.now() - 1000) }).where(eq(emailLinks.memberId, (await findMember(late.email))!.id));
  await expect(confirmEmail(guest(), { token: tokenIn((await lettersTo(late.email))[0]) })).rejects.toMatchObject({ reason: "link_expired" });
});

test("the letter can be asked for again, by the member only, until confirmed, and not without end", async () => {
  const { member, viewer } = await aMember({ emailConfirmedAt: null });
  await resendConfirmation(viewer);
  const [letter] = await lettersTo(member.email);
  for (let i = 0; i < 4; i += 1) await resendConfirmation(viewer);
  await expect(resendConfirmation(viewer)).rejects.toMatchObject({ code: "rate_limited", retryAfter: expect.any(Number) });
  await confirmEmail(guest(), { token: tokenIn(letter) });
  const { viewer: confirmed } = await aMember();
  await expect(resendConfirmation(confirmed)).rejects.toMatchObject({ reason: "email_confirmed_already" });
  await expect(resendConfirmation(guest())).rejects.toMatchObject({ code: "unauthenticated" });
});

test("sign-ups are limited by account and by address, whatever the mask of the network", async () => {
  const input = someone();
  for (let i = 0; i < 5; i += 1) await signUp(guest(), input);
  await expect(signUp(guest(), { ...input, email: input.email.toUpperCase() })).rejects.toMatchObject({ code: "rate_limited" });
});

test.each([
  [{ name: "й".repeat(300) }, "name: too_long"],
  [{ name: "" }, "name: required"],
  [{ name: "Anna\u202Egro.live" }, "name: invisible_characters"],
  [{ name: "Admin\u200B" }, "name: invisible_characters"],
  [{ name: "Anna\0" }, "name: control_characters"],
  [{ name: "Anna\r\nBcc: all@example.org" }, "name: control_characters"],
  [{ email: '"anna.b"@example.org' }, "email: email_quoted"],
  [{ email: "anna＠example.org" }, "email: email_at"],
  [{ email: "anna@example" }, "email: email"],
  [{ email: `${"a".repeat(250)}@example.org` }, "email: too_long"],
  [{ email: "anna@example.org\nBcc: x@example.org" }, "email: email"],
  [{ email: "anna@example.org\0" }, "email: email"],
  [{ password: "" }, "password: required"],
  [{ password: "short" }, "password: password_short"],
  [{ password: "x".repeat(201) }, "password: password_long"],
  [{ locale: "de" }, "locale: zod_invalid_value"],
  [{ name: { nested: true } }, "name: required"],
])("refuses %j", (given, problem) => {
  expect(problemsOf(given)).toEqual([problem]);
});

test.each(["password123", "Qwertyuiop", "1234567890", "aaaaaaaaaa", "P@ssw0rd2026!", "йцукенгшщз", "abcabcabca", "sign-up-1@example.org", "Пароль12345", "Марозава12"])("refuses the password %s", async (password) => {
  const input = { ...someone(), email: "sign-up-1@example.org", password };
  await expect(signUp(guest(), input)).rejects.toMatchObject({ code: "invalid", issues: [{ path: "password", reason: "password_common" }] });
});

test("a banned member's address says nothing either", async () => {
  const { member } = await aMember({ bannedAt: new Date() });
  await aSession(member);
  expect(await signUp(guest(), someone({ email: member.email }))).toBe(undefined);
});

test("who used the address first gains nothing by having the letter sent again after its owner came", async () => {
  const attacker = someone({ password: "attackers own words" });
  const owner = { ...attacker, password: "the owner's own words" };
  await signUp(guest(), attacker);
  const { sessionId } = await signIn(guest(), attacker);
  await signUp(guest(), owner);
  await resendConfirmation((await findSessionViewer(sessionId!))!);

  const letters = await lettersTo(owner.email);
  await confirmEmail(guest(), { token: tokenIn(letters.sort((a, b) => (a.id < b.id ? 1 : -1))[0]) });

  await expect(signIn(guest(), attacker)).rejects.toMatchObject({ reason: "sign_in_failed" });
  await expect(signIn(guest(), owner)).resolves.toMatchObject({ sessionId: expect.any(String) as string });
  expect(await findSessionViewer(sessionId!)).toBeNull();
});
