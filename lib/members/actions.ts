"use server";
import { refresh } from "next/cache";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { cookiesOf, endedCookies, type SetCookie, stepCookie } from "#lib/auth/cookie.ts";
import { asGuest, asMember, asStaff, type FormState } from "#lib/auth/doors.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { ownPath } from "#lib/core/own-path.ts";
import { banMember, unbanMember } from "./commands/ban.ts";
import { changePassword, requestReset, resetPassword } from "./commands/passwords.ts";
import { revokeOtherSessions, revokeSession, signOut } from "./commands/sessions.ts";
import { finishSignIn, signIn } from "./commands/sign-in.ts";
import { confirmEmail, resendConfirmation, signUp } from "./commands/sign-up.ts";
import { createToken, revokeToken } from "./commands/tokens.ts";
import { secondStepInput } from "./input/account.ts";
import { banInput, linkInput, passwordChangeInput, resetInput, resetRequestInput, signInInput, signUpInput, tokenInput } from "./input.ts";

async function setCookies(list: SetCookie[]) {
  const jar = await cookies();
  for (const { name, value, options } of list) jar.set(name, value, options);
}

const device = async () => ({ userAgent: (await headers()).get("user-agent") });

async function enter(viewer: Viewer, sessionId: string, path: string): Promise<never> {
  await signOut(viewer); // whoever was signed in here before
  await setCookies(await cookiesOf(sessionId));
  redirect(path);
}

const enterAccount = asGuest(signInInput.extend({ next: z.string().max(2000).optional() }), async (viewer, { next, ...input }, locale) => {
  const { sessionId, challenge } = await signIn(viewer, input, await device());
  return sessionId ? enter(viewer, sessionId, ownPath(next, `/${locale}/my`)) : { challenge };
});
const finishEntering = asGuest(secondStepInput.extend({ next: z.string().max(2000).optional() }), async (viewer, { next, ...input }, locale) => {
  const { sessionId } = await finishSignIn(viewer, input, await device());
  await setCookies([stepCookie("")]);
  return enter(viewer, sessionId, ownPath(next, `/${locale}/my`));
});
const leaveAccount = asGuest(z.object({}), async (viewer, _, locale) => {
  await signOut(viewer);
  await setCookies(endedCookies());
  redirect(`/${locale}`);
});
const register = asGuest(signUpInput, async (viewer, input) => {
  await signUp(viewer, input);
  return { email: input.email };
});
const confirm = asGuest(linkInput, (viewer, input) => confirmEmail(viewer, input));
const resend = asMember(z.object({}), (viewer) => resendConfirmation(viewer));
const forgot = asGuest(resetRequestInput, async (viewer, input) => {
  await requestReset(viewer, input);
  return { email: input.email };
});
const reset = asGuest(resetInput, async (viewer, input) => {
  await resetPassword(viewer, input);
  await setCookies(endedCookies());
});
const password = asMember(passwordChangeInput, async (viewer, input) => {
  await changePassword(viewer, input);
  refresh();
});
const endSession = asMember(z.object({ sessionId: z.uuid() }), async (viewer, input) => {
  await revokeSession(viewer, input);
  refresh();
});
const endOtherSessions = asMember(z.object({}), async (viewer) => {
  await revokeOtherSessions(viewer);
  refresh();
});
const newToken = asMember(tokenInput, async (viewer, input) => {
  const { token, name } = await createToken(viewer, input);
  refresh();
  return { token, name };
});
const endToken = asMember(z.object({ tokenId: z.uuid() }), async (viewer, input) => {
  await revokeToken(viewer, input);
  refresh();
});
const ban = asStaff(banInput.extend({ memberId: z.uuid() }), async (viewer, input) => {
  await banMember(viewer, input);
  refresh();
});
const unban = asStaff(z.object({ memberId: z.uuid() }), async (viewer, input) => {
  await unbanMember(viewer, input);
  refresh();
});

type Action = Promise<FormState>;

/** Opens a session and goes to `next`, if that is a path of this site. */
export const signInAction = async (previous: FormState, form: FormData): Action => enterAccount(previous as never, form);
/** The second step, with a code. */
export const secondStepAction = async (previous: FormState, form: FormData): Action => finishEntering(previous as never, form);
/** Ends this session and goes home. */
export const signOutAction = async (previous: FormState, form: FormData): Action => leaveAccount(previous as never, form);
/** Registers; the result names the address that the letter went to, whether or not it had an account. */
export const signUpAction = async (previous: FormState, form: FormData): Action => register(previous as never, form);
/** Confirms an address by the token of the mailed link. */
export const confirmAction = async (previous: FormState, form: FormData): Action => confirm(previous as never, form);
/** Sends the letter of confirmation again. */
export const resendAction = async (previous: FormState, form: FormData): Action => resend(previous as never, form);
/** Sends the letter that lets one set a new password. */
export const forgotAction = async (previous: FormState, form: FormData): Action => forgot(previous as never, form);
/** Sets a new password by the token of the mailed link. */
export const resetAction = async (previous: FormState, form: FormData): Action => reset(previous as never, form);
/** Changes one's password. */
export const changePasswordAction = async (previous: FormState, form: FormData): Action => password(previous as never, form);
/** Ends one of one's sessions. */
export const endSessionAction = async (previous: FormState, form: FormData): Action => endSession(previous as never, form);
/** Ends all of one's sessions but this. */
export const endOtherSessionsAction = async (previous: FormState, form: FormData): Action => endOtherSessions(previous as never, form);
/** Makes an access token; the result holds the secret, this once. */
export const createTokenAction = async (previous: FormState, form: FormData): Action => newToken(previous as never, form);
/** Revokes an access token. */
export const revokeTokenAction = async (previous: FormState, form: FormData): Action => endToken(previous as never, form);
/** Closes a member's account. */
export const banAction = async (previous: FormState, form: FormData): Action => ban(previous as never, form);
/** Opens a closed account again. */
export const unbanAction = async (previous: FormState, form: FormData): Action => unban(previous as never, form);
