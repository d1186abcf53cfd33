"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { asMember, type FormState } from "#lib/auth/doors.ts";
import { guestInput } from "#lib/clusters/input/guests.ts";
import { inviteToConversation } from "./commands.ts";

const invite = asMember(guestInput.omit({ locale: true }).extend({ subjectId: z.uuid() }), async (viewer, { subjectId, ...input }, locale) => {
  await inviteToConversation(viewer, { conversationId: subjectId, ...input, locale });
  refresh();
});

/** Invites a person from outside to one conversation. */
export const inviteToConversationAction = async (previous: FormState, form: FormData): Promise<FormState> => invite(previous as never, form);
