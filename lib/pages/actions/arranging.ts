"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asMember, type FormState } from "#lib/auth/doors.ts";
import { guestInput } from "#lib/clusters/input/guests.ts";
import { showInInput } from "#lib/clusters/input/network.ts";
import { inviteToPage } from "../commands/guests.ts";
import { movePage } from "../commands/move.ts";
import { destroyPage, removeText } from "../commands/remove.ts";
import { showPageIn } from "../commands/show.ts";
import { archivePage, setLocked, setPublished, trashPage, unarchivePage, untrashPage } from "../commands/states.ts";
import { localeParam, placeInput, revInput } from "../input.ts";

const byId = z.object({ pageId: z.uuid() });
const yes = z.enum(["yes", "no"]).transform((said) => said === "yes");

const move = asMember(placeInput.extend(byId.shape), async (viewer, input) => {
  await movePage(viewer, input);
  refresh();
});

const lock = asMember(byId.extend({ locked: yes }), async (viewer, input) => {
  await setLocked(viewer, input);
  refresh();
});

const publish = asMember(byId.extend({ published: yes }), async (viewer, input) => {
  await setPublished(viewer, input);
  refresh();
});

const archive = asMember(byId.extend({ archived: yes }), async (viewer, { archived, pageId }) => {
  await (archived ? archivePage : unarchivePage)(viewer, { pageId });
  refresh();
});

const trash = asMember(byId.extend({ trashed: yes }), async (viewer, { trashed, pageId }) => {
  await (trashed ? trashPage : untrashPage)(viewer, { pageId });
  refresh();
});

/** Where a page was, without the language: what is gone leads elsewhere. */
const back = z.string().regex(/^\/[\w/-]+$/);

const removeLanguage = asMember(byId.extend({ textLocale: localeParam, rev: revInput, back }), async (viewer, { textLocale, rev, pageId, back }, locale) => {
  await removeText(viewer, { pageId, locale: textLocale, rev });
  redirect(`/${locale}${back}`);
});

const destroy = asMember(byId.extend({ back }), async (viewer, { pageId, back }, locale) => {
  await destroyPage(viewer, { pageId });
  redirect(`/${locale}${back}`);
});

const show = asMember(byId.extend(showInInput.shape), async (viewer, input) => {
  await showPageIn(viewer, input);
  refresh();
});

const invite = asMember(guestInput.omit({ locale: true }).extend({ subjectId: z.uuid() }), async (viewer, { subjectId, ...input }, locale) => {
  await inviteToPage(viewer, { pageId: subjectId, ...input, locale });
  refresh();
});

/** Puts a page elsewhere in the tree. */
export const movePageAction = async (previous: FormState, form: FormData): Promise<FormState> => move(previous as never, form);
/** Locks a page for all but those who run the cluster, or unlocks it. */
export const lockPageAction = async (previous: FormState, form: FormData): Promise<FormState> => lock(previous as never, form);
/** Shows a page on the cluster's public page, or no more. */
export const publishPageAction = async (previous: FormState, form: FormData): Promise<FormState> => publish(previous as never, form);
/** Archives a page, or brings it back. */
export const archivePageAction = async (previous: FormState, form: FormData): Promise<FormState> => archive(previous as never, form);
/** Puts a page into the trash, or takes it out. */
export const trashPageAction = async (previous: FormState, form: FormData): Promise<FormState> => trash(previous as never, form);
/** Takes a page out of one language and leads to what is left of it. */
export const removeTextAction = async (previous: FormState, form: FormData): Promise<FormState> => removeLanguage(previous as never, form);
/** Deletes for ever what lies in the trash. */
export const destroyPageAction = async (previous: FormState, form: FormData): Promise<FormState> => destroy(previous as never, form);
/** Shows a page in another cluster too, or offers it there. */
export const showPageInAction = async (previous: FormState, form: FormData): Promise<FormState> => show(previous as never, form);
/** Invites a person from outside to one page. */
export const inviteToPageAction = async (previous: FormState, form: FormData): Promise<FormState> => invite(previous as never, form);
