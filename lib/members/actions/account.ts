"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { asGuest, asMember, asStaff, type FormState } from "#lib/auth/doors.ts";
import { renderSVG } from "uqr";
import { cancelEmailChange, confirmEmailChange, requestEmailChange } from "../commands/email-change.ts";
import { beginEmailRecovery, objectToEmailRecovery, withdrawEmailRecovery } from "../commands/email-recovery.ts";
import { beginSecondFactor, confirmSecondFactor, endSecondFactor, renewRecoveryCodes } from "../commands/second-factor.ts";
import { linkInput } from "../input.ts";
import { codeInput, emailChangeInput, emailRecoveryInput, setUpInput } from "../input/account.ts";

const begin = asMember(setUpInput, async (viewer, input) => {
  const { secret, uri } = await beginSecondFactor(viewer, input);
  return { secret, uri, qr: `data:image/svg+xml,${encodeURIComponent(renderSVG(uri, { border: 2 }))}` };
});
const confirm = asMember(codeInput, (viewer, input) => confirmSecondFactor(viewer, input));
const renew = asMember(codeInput, (viewer, input) => renewRecoveryCodes(viewer, input));
const end = asMember(codeInput, async (viewer, input) => {
  await endSecondFactor(viewer, input);
  refresh();
});
const change = asMember(emailChangeInput, async (viewer, input) => {
  await requestEmailChange(viewer, input);
  refresh();
  return { email: input.email };
});
const cancel = asMember(z.object({}), async (viewer) => {
  await cancelEmailChange(viewer);
  refresh();
});
const objection = asGuest(linkInput, (viewer, input) => objectToEmailRecovery(viewer, input));
const recover = asStaff(emailRecoveryInput.extend({ memberId: z.uuid() }), async (viewer, input) => {
  await beginEmailRecovery(viewer, input);
  refresh();
});
const withdraw = asStaff(z.object({ memberId: z.uuid() }), async (viewer, input) => {
  await withdrawEmailRecovery(viewer, input);
  refresh();
});
const yes = asGuest(linkInput, (viewer, input) => confirmEmailChange(viewer, input));

type Action = Promise<FormState>;

/** A secret for the authenticator app; the result holds it as text, as an address and as a picture. */
export const beginSecondFactorAction = async (previous: FormState, form: FormData): Action => begin(previous as never, form);
/** Turns the second factor on; the result holds the recovery codes, this once. */
export const confirmSecondFactorAction = async (previous: FormState, form: FormData): Action => confirm(previous as never, form);
/** New recovery codes; the result holds them, this once. */
export const renewRecoveryCodesAction = async (previous: FormState, form: FormData): Action => renew(previous as never, form);
/** Turns the second factor off. */
export const endSecondFactorAction = async (previous: FormState, form: FormData): Action => end(previous as never, form);
/** Asks for another address of mail. */
export const changeEmailAction = async (previous: FormState, form: FormData): Action => change(previous as never, form);
/** Takes that back. */
export const cancelEmailChangeAction = async (previous: FormState, form: FormData): Action => cancel(previous as never, form);
/** One of the two addresses says yes; the result says whether the change is made. */
export const confirmEmailChangeAction = async (previous: FormState, form: FormData): Action => yes(previous as never, form);
/** The old address objects to a change that the project office has begun. */
export const objectToEmailRecoveryAction = async (previous: FormState, form: FormData): Action => objection(previous as never, form);
/** The project office moves a member who has lost the mailbox to another address. */
export const beginEmailRecoveryAction = async (previous: FormState, form: FormData): Action => recover(previous as never, form);
/** Takes that back. */
export const withdrawEmailRecoveryAction = async (previous: FormState, form: FormData): Action => withdraw(previous as never, form);
