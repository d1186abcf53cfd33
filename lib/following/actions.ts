"use server";
import { refresh } from "next/cache";
import { asMember, type FormState } from "#lib/auth/doors.ts";
import { follow, unfollow } from "./commands.ts";
import { followed } from "./input.ts";

const begin = asMember(followed, async (viewer, input) => {
  await follow(viewer, input);
  refresh();
});
const end = asMember(followed, async (viewer, input) => {
  await unfollow(viewer, input);
  refresh();
});

/** Begins to follow an organisation, cluster or member. */
export const followAction = async (previous: FormState, form: FormData): Promise<FormState> => begin(previous as never, form);
/** Follows no longer. */
export const unfollowAction = async (previous: FormState, form: FormData): Promise<FormState> => end(previous as never, form);
