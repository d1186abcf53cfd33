"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asMember, type FormState } from "#lib/auth/doors.ts";
import { changeValueChainRole, leaveCluster, removeParticipant } from "../commands/participants.ts";
import { reasonInput, roleInput } from "../input.ts";

const byId = z.object({ participantId: z.uuid() });

const change = asMember(byId.extend(roleInput.shape), async (viewer, input) => {
  await changeValueChainRole(viewer, input);
  refresh();
});

const remove = asMember(byId.extend(reasonInput.shape), async (viewer, input) => {
  await removeParticipant(viewer, input);
  refresh();
});

const leave = asMember(byId, async (viewer, input, locale) => {
  await leaveCluster(viewer, input);
  redirect(`/${locale}/my`);
});

/** Puts a participant in another place of the value chain. */
export const changeRoleAction = async (previous: FormState, form: FormData): Promise<FormState> => change(previous as never, form);
/** Removes a participant with a reason. */
export const removeParticipantAction = async (previous: FormState, form: FormData): Promise<FormState> => remove(previous as never, form);
/** Leaves a cluster in an organisation's name. */
export const leaveAction = async (previous: FormState, form: FormData): Promise<FormState> => leave(previous as never, form);
