"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asMember, type FormState } from "#lib/auth/doors.ts";
import { acceptPass, resendPass, revokePass } from "../commands/guests.ts";
import { acceptInput } from "../input/guests.ts";

const byId = z.object({ passId: z.uuid() });

const accept = asMember(z.union([acceptInput, byId]), async (viewer, input, locale) => {
  const { id } = await acceptPass(viewer, input);
  redirect(`/${locale}/guest/${id}`);
});

const revoke = asMember(byId, async (viewer, input) => {
  await revokePass(viewer, input);
  refresh();
});

const resend = asMember(byId, async (viewer, input) => {
  await resendPass(viewer, input);
  refresh();
});

const leave = asMember(byId, async (viewer, input, locale) => {
  await revokePass(viewer, input);
  redirect(`/${locale}/guest`);
});

/** Takes up an invitation and leads to what it is for. */
export const acceptPassAction = async (previous: FormState, form: FormData): Promise<FormState> => accept(previous as never, form);
/** A coordinator ends a guest's pass. */
export const revokePassAction = async (previous: FormState, form: FormData): Promise<FormState> => revoke(previous as never, form);
/** A coordinator sends the letter once more. */
export const resendPassAction = async (previous: FormState, form: FormData): Promise<FormState> => resend(previous as never, form);
/** A guest gives their pass back. */
export const leaveAsGuestAction = async (previous: FormState, form: FormData): Promise<FormState> => leave(previous as never, form);
