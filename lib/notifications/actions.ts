"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { asGuest, asMember, type FormState } from "#lib/auth/doors.ts";
import { tryAddressAgain } from "./commands/address.ts";
import { changePreferences, chooseForCluster, muteKind } from "./commands/preferences.ts";
import { markNotificationsRead } from "./commands/read.ts";
import { unsubscribe } from "./commands/unsubscribe.ts";
import { watch } from "./commands/watching.ts";
import { clusterChoicesForm, preferencesForm } from "./forms.ts";
import { clusterChoiceInput, unsubscribeInput, watched } from "./input.ts";

const markAll = asMember(z.object({}), async (viewer) => {
  await markNotificationsRead(viewer, {});
  refresh();
});
const markOne = asMember(z.object({ id: z.uuid(), unread: z.stringbool() }), async (viewer, { id, unread }) => {
  await markNotificationsRead(viewer, { ids: [id], unread });
  refresh();
});
const choose = asMember(clusterChoiceInput.extend({ clusterId: z.uuid() }), async (viewer, input) => {
  await chooseForCluster(viewer, input);
  refresh();
});
const mute = asMember(z.object({ kind: z.string().max(100), muted: z.stringbool() }), async (viewer, input) => {
  await muteKind(viewer, input);
  refresh();
});
const save = asMember(preferencesForm, async (viewer, input) => {
  await changePreferences(viewer, input);
  refresh();
});
const saveClusters = asMember(clusterChoicesForm, async (viewer, { clusters, before }) => {
  for (const [clusterId, choice] of Object.entries(clusters)) if (before[clusterId] !== choice) await chooseForCluster(viewer, { clusterId, choice });
  refresh();
});
const again = asMember(z.object({}), async (viewer) => {
  await tryAddressAgain(viewer);
  refresh();
});
const watchOne = asMember(watched.extend({ watching: z.stringbool() }), async (viewer, { watching, ...place }) => {
  await watch(viewer, place, watching);
  refresh();
});
const end = asGuest(unsubscribeInput, async (_, input) => {
  await unsubscribe(input);
  return { choice: input.choice };
});

/** Marks all of the reader's notifications as read. */
export const markAllRead = async (previous: FormState, form: FormData) => markAll(previous as never, form) as Promise<FormState>;
/** Marks one as read, or as unread again. */
export const markOneAction = async (previous: FormState, form: FormData) => markOne(previous as never, form) as Promise<FormState>;
/** Letters of one cluster, or mutes it. */
export const chooseForClusterAction = async (previous: FormState, form: FormData) => choose(previous as never, form) as Promise<FormState>;
/** Mutes a kind, or lets it be heard again. */
export const muteKindAction = async (previous: FormState, form: FormData) => mute(previous as never, form) as Promise<FormState>;
/** Channels and hours of the settings page. */
export const savePreferencesAction = async (previous: FormState, form: FormData) => save(previous as never, form) as Promise<FormState>;
/** What differs for single clusters. */
export const saveClusterChoicesAction = async (previous: FormState, form: FormData) => saveClusters(previous as never, form) as Promise<FormState>;
/** Letters go to the reader's address again. */
export const tryAddressAgainAction = async (previous: FormState, form: FormData) => again(previous as never, form) as Promise<FormState>;
/** Ends letters by the link in one of them, without signing in. */
export const unsubscribeAction = async (previous: FormState, form: FormData) => end(previous as never, form) as Promise<FormState>;
/** Wants to hear of a page, folder or library, or no more. */
export const watchAction = async (previous: FormState, form: FormData) => watchOne(previous as never, form) as Promise<FormState>;
