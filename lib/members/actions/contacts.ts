"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asMember, type FormState } from "#lib/auth/doors.ts";
import { blockMember, unblockMember } from "../commands/blocks.ts";
import { acceptContact, declineContact, removeContact, requestContact, withdrawContact } from "../commands/contacts.ts";
import { contactRequestInput } from "../input/contacts.ts";

const byRequest = z.object({ requestId: z.uuid() });
const byHandle = z.object({ handle: z.string().max(101) });

const request = asMember(contactRequestInput, async (viewer, input) => {
  await requestContact(viewer, input);
  refresh();
});
const accept = asMember(byRequest, async (viewer, input) => {
  await acceptContact(viewer, input);
  refresh();
});
const decline = asMember(byRequest, async (viewer, input) => {
  await declineContact(viewer, input);
  refresh();
});
const withdraw = asMember(byRequest, async (viewer, input) => {
  await withdrawContact(viewer, input);
  refresh();
});
const remove = asMember(byHandle, async (viewer, input) => {
  await removeContact(viewer, input);
  refresh();
});
const block = asMember(byHandle, async (viewer, input, locale) => {
  await blockMember(viewer, input);
  redirect(`/${locale}/contacts?show=blocked`); // the page of somebody who is not there any more
});
const unblock = asMember(z.object({ memberId: z.uuid() }), async (viewer, input) => {
  await unblockMember(viewer, input);
  refresh();
});

/** Asks a member to be a contact. */
export const requestContactAction = async (previous: FormState, form: FormData): Promise<FormState> => request(previous as never, form);
/** Says yes to a request. */
export const acceptContactAction = async (previous: FormState, form: FormData): Promise<FormState> => accept(previous as never, form);
/** Says no to a request. */
export const declineContactAction = async (previous: FormState, form: FormData): Promise<FormState> => decline(previous as never, form);
/** Takes one's request back. */
export const withdrawContactAction = async (previous: FormState, form: FormData): Promise<FormState> => withdraw(previous as never, form);
/** Ends being contacts. */
export const removeContactAction = async (previous: FormState, form: FormData): Promise<FormState> => remove(previous as never, form);
/** Blocks a member, and shows whom one has blocked. */
export const blockMemberAction = async (previous: FormState, form: FormData): Promise<FormState> => block(previous as never, form);
/** Takes a block back. */
export const unblockMemberAction = async (previous: FormState, form: FormData): Promise<FormState> => unblock(previous as never, form);
