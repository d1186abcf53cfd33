"use server";
import { refresh } from "next/cache";
import { asMember, type FormState } from "#lib/auth/doors.ts";
import { changeHandle } from "../commands/handle.ts";
import { changeProfile } from "../commands/profile.ts";
import { handleInput } from "../input/handle.ts";
import { profileForm } from "../input/profile.ts";

const profile = asMember(profileForm, async (viewer, { rev, language, ...input }) => {
  await changeProfile(viewer, { ...input, locale: language }, rev);
  refresh();
});
const handle = asMember(handleInput, async (viewer, input) => {
  await changeHandle(viewer, input);
  refresh();
});

/** Changes one's profile, all of it; the code *stale* when another edition has been saved meanwhile. */
export const changeProfileAction = async (previous: FormState, form: FormData): Promise<FormState> => profile(previous as never, form);
/** Takes another handle. */
export const changeHandleAction = async (previous: FormState, form: FormData): Promise<FormState> => handle(previous as never, form);
