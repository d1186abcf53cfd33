import { TOTP } from "otpauth";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aMember, aSession } from "#db/factories/members.ts";
import { secondFactors } from "#db/schema/members-account.ts";
import { sessions } from "#db/schema/members.ts";
import { hashPassword } from "#lib/auth/passwords.ts";
import { guest } from "#lib/core/viewer.ts";
import { codeInput } from "../input/account.ts";
import { findSecondFactor } from "../queries/account.ts";
import { beginSecondFactor, confirmSecondFactor, endSecondFactor, renewRecoveryCodes } from "./second-factor.ts";
import { finishSignIn, signIn } from "./sign-in.ts";

const password = "a long enough password";
let passwordHash: string;
beforeAll(async () => void (passwordHash = await hashPassword(password)));

const codeOf = (secret: string, step = 0) => new TOTP({ secret }).generate({ timestamp: Date.now() + step * 30_000 });

/** A member with a password, whose app is on; its code of this half minute is used up. */
async function aGuarded() {
  const { member } = await aMember({ passwordHash });
  const { viewer } = await aSession(member);
  const { secret } = await beginSecondFactor(viewer, { currentPassword: password });
  const { recoveryCodes } = await confirmSecondFactor(viewer, { code: codeOf(secret) });
  return { member, viewer, secret, recoveryCodes, entering: { email: member.email, password } };
}

test("it counts once a code was shown; other sessions end, the secret is not readable in the database", async () => {
  const { member } = await aMember({ passwordHash });
  const { viewer } = await aSession(member);
  const { session: other } = await aSession(member);
  const { secret, uri } = await beginSecondFactor(viewer, { currentPassword: password });
  expect(uri).toMatch(/^otpauth:\/\/totp\/Cluster:.+issuer=Cluster/);
  expect((await signIn(guest(), { email: member.email, password })).sessionId).toBeTruthy(); // not yet
  await expect(confirmSecondFactor(viewer, { code: "000000" })).rejects.toMatchObject({ issues: [{ path: "code", reason: "second_factor_wrong" }] });
  const { recoveryCodes } = await confirmSecondFactor(viewer, { code: codeOf(secret) });
  expect(new Set(recoveryCodes).size).toBe(10);
  expect(await findSecondFactor(viewer)).toMatchObject({ recoveryCodesLeft: 10 });
  const [ended] = await database().select().from(sessions).where(eq(sessions.id, other.id));
  expect(ended!.revokedAt).not.toBe(null);
  const [row] = await database().select().from(secondFactors).where(eq(secondFactors.memberId, member.id));
  expect(JSON.stringify(row)).not.toContain(secret);
  await expect(beginSecondFactor(viewer, { currentPassword: password })).rejects.toMatchObject({ reason: "second_factor_on" });
});

test("the password alone brings a challenge, the code a session; each code counts once", async () => {
  const { entering, secret } = await aGuarded();
  const { challenge, sessionId } = await signIn(guest(), entering);
  expect(sessionId).toBeUndefined();
  await expect(finishSignIn(guest(), { challenge: challenge!, code: codeOf(secret) })).rejects.toMatchObject({ issues: [{ reason: "second_factor_wrong" }] }); // used when it was turned on
  const next = codeOf(secret, 1);
  const both = await Promise.allSettled([1, 2].map(() => finishSignIn(guest(), { challenge: challenge!, code: next })));
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(finishSignIn(guest(), { challenge: "forged", code: next })).rejects.toMatchObject({ reason: "challenge_over" });
  await expect(signIn(guest(), { ...entering, code: "123456" })).rejects.toMatchObject({ code: "invalid" });
  await expect(signIn(guest(), { ...entering, password: "another one", code: next })).rejects.toMatchObject({ reason: "sign_in_failed" });
});

test("a recovery code counts once, however it is typed; new ones end the old", async () => {
  const { viewer, entering, recoveryCodes } = await aGuarded();
  const typed = codeInput.parse({ code: ` ${recoveryCodes[0]!.toUpperCase().replace("-", " – ")} ` }).code;
  expect((await signIn(guest(), { ...entering, code: typed })).sessionId).toBeTruthy();
  await expect(signIn(guest(), { ...entering, code: typed })).rejects.toMatchObject({ code: "invalid" });
  const fresh = await renewRecoveryCodes(viewer, { code: codeInput.parse({ code: recoveryCodes[1] }).code });
  await expect(signIn(guest(), { ...entering, code: codeInput.parse({ code: recoveryCodes[2] }).code })).rejects.toMatchObject({ code: "invalid" });
  expect((await signIn(guest(), { ...entering, code: codeInput.parse({ code: fresh.recoveryCodes[0] }).code })).sessionId).toBeTruthy();
});

test("it ends with a code, not without; guessing ends after ten tries", async () => {
  const { viewer, entering, recoveryCodes } = await aGuarded();
  await expect(endSecondFactor(viewer, { code: "000000" })).rejects.toMatchObject({ code: "invalid" });
  await endSecondFactor(viewer, { code: codeInput.parse({ code: recoveryCodes[3] }).code });
  expect(await findSecondFactor(viewer)).toBe(null);
  expect((await signIn(guest(), entering)).sessionId).toBeTruthy();

  const other = await aGuarded();
  for (let i = 0; i < 9; i += 1) await expect(signIn(guest(), { ...other.entering, code: "000000" })).rejects.toMatchObject({ code: "invalid" });
  await expect(signIn(guest(), { ...other.entering, code: "000000" })).rejects.toMatchObject({ code: "rate_limited" });
});

test("a token, a guest and a wrong password may not set it up", async () => {
  const { member, viewer: program } = await aMember({ passwordHash });
  const { viewer } = await aSession(member);
  await expect(beginSecondFactor(program, { currentPassword: password })).rejects.toMatchObject({ reason: "session_needed" });
  await expect(beginSecondFactor(guest(), {})).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(beginSecondFactor(viewer, { currentPassword: "wrong" })).rejects.toMatchObject({ issues: [{ path: "currentPassword" }] });
  await expect(beginSecondFactor(viewer, {})).rejects.toMatchObject({ issues: [{ path: "currentPassword", reason: "required" }] });
  await expect(confirmSecondFactor(viewer, { code: "123456" })).rejects.toMatchObject({ reason: "second_factor_not_begun" });
});
