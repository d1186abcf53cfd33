"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asMember, type FormState } from "#lib/auth/doors.ts";
import { showInInput } from "#lib/clusters/input/network.ts";
import { cancelEvent, createEvent, showEventIn, updateEvent } from "./commands.ts";
import { eventInput } from "./input.ts";

const back = { clusterSlug: z.string().regex(/^[a-z\d-]+$/) };

const create = asMember(eventInput.extend({ ...back, clusterId: z.uuid() }), async (viewer, { clusterSlug, ...input }, locale) => {
  await createEvent(viewer, input);
  redirect(`/${locale}/workspace/${clusterSlug}/events`);
});

const update = asMember(eventInput.extend({ ...back, id: z.uuid(), rev: z.coerce.number().int() }), async (viewer, { clusterSlug, ...input }, locale) => {
  await updateEvent(viewer, input);
  redirect(`/${locale}/workspace/${clusterSlug}/events`);
});

const cancel = asMember(z.object({ id: z.uuid() }), async (viewer, input) => {
  await cancelEvent(viewer, input);
  refresh();
});

const showIn = asMember(showInInput.extend({ id: z.uuid() }), async (viewer, input) => {
  await showEventIn(viewer, input);
  refresh();
});

/** Adds an event and goes back to the cluster's events. */
export const createEventAction = async (previous: FormState, form: FormData): Promise<FormState> => create(previous as never, form);
/** Changes an event and goes back to the cluster's events. */
export const updateEventAction = async (previous: FormState, form: FormData): Promise<FormState> => update(previous as never, form);
/** Cancels an event. */
export const cancelEventAction = async (previous: FormState, form: FormData): Promise<FormState> => cancel(previous as never, form);
/** Shows an event in another cluster, or offers it there. */
export const showEventInAction = async (previous: FormState, form: FormData): Promise<FormState> => showIn(previous as never, form);
