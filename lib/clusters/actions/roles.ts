"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asMember, type FormState } from "#lib/auth/doors.ts";
import { slug } from "#lib/organizations/input.ts";
import { leaveInPerson, removePerson } from "../commands/persons.ts";
import { appointCoordinator, appointModerator, removeCoordinator, removeModerator } from "../commands/roles.ts";
import { putWelcomeAway } from "../commands/welcome.ts";
import { reasonInput, whoInput } from "../input.ts";

const bySlug = z.object({ slug });
const role = z.enum(["coordinator", "moderator"], "required");
const byPerson = z.object({ personParticipantId: z.uuid() });

const appoint = asMember(bySlug.extend({ ...whoInput.shape, role }), async (viewer, { role, ...input }) => {
  await (role === "coordinator" ? appointCoordinator : appointModerator)(viewer, input);
  refresh();
});

const end = asMember(bySlug.extend({ memberId: z.uuid(), role }), async (viewer, { role, ...input }, locale) => {
  await (role === "coordinator" ? removeCoordinator : removeModerator)(viewer, input);
  if (input.memberId === viewer.memberId && !viewer.staff) redirect(`/${locale}/my`); // the workspace may be theirs no more
  refresh();
});

const remove = asMember(byPerson.extend(reasonInput.shape), async (viewer, input) => {
  await removePerson(viewer, input);
  refresh();
});

const leave = asMember(byPerson, async (viewer, input, locale) => {
  await leaveInPerson(viewer, input);
  redirect(`/${locale}/my`);
});

const away = asMember(z.object({ clusterId: z.uuid() }), async (viewer, input) => {
  await putWelcomeAway(viewer, input);
  refresh();
});

/** Lets a member run the cluster or keep order in it. */
export const appointAction = async (previous: FormState, form: FormData): Promise<FormState> => appoint(previous as never, form);
/** Ends a member's role, or one's own. */
export const endRoleAction = async (previous: FormState, form: FormData): Promise<FormState> => end(previous as never, form);
/** Removes a person with a reason. */
export const removePersonAction = async (previous: FormState, form: FormData): Promise<FormState> => remove(previous as never, form);
/** Leaves a cluster that one takes part in oneself. */
export const leaveInPersonAction = async (previous: FormState, form: FormData): Promise<FormState> => leave(previous as never, form);
/** Puts the welcome message away. */
export const putWelcomeAwayAction = async (previous: FormState, form: FormData): Promise<FormState> => away(previous as never, form);
