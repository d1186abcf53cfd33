"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asMember, type FormState } from "#lib/auth/doors.ts";
import { slug } from "#lib/organizations/input.ts";
import { acceptInvitation } from "../commands/accept-invitation.ts";
import { cancelInvitationList, sendInvitationList } from "../commands/invitation-batches.ts";
import { createInvitationLink, inviteByLetter, revokeInvitation } from "../commands/invite.ts";
import { tickedAgreements } from "../input.ts";
import { acceptInvitationInput, invitationLetterInput, invitationLinkInput, invitationToken } from "../input/invitations.ts";

const bySlug = z.object({ slug });
const byBatch = bySlug.extend({ batchId: z.uuid() });
const asWhom = z.preprocess((value) => (value === "me" || value === "" ? undefined : value), z.uuid("required").optional());

const link = asMember(bySlug.extend(invitationLinkInput.shape), async (viewer, input) => {
  await createInvitationLink(viewer, input);
  refresh();
});

const letter = asMember(bySlug.extend(invitationLetterInput.shape), async (viewer, input) => {
  await inviteByLetter(viewer, input);
  refresh();
});

const revoke = asMember(bySlug.extend({ invitationId: z.uuid() }), async (viewer, input) => {
  await revokeInvitation(viewer, input);
  refresh();
});

const send = asMember(byBatch, async (viewer, input) => {
  await sendInvitationList(viewer, input);
  refresh();
});

const cancel = asMember(byBatch, async (viewer, input) => {
  await cancelInvitationList(viewer, input);
  refresh();
});

const accept = asMember(acceptInvitationInput.extend({ token: invitationToken, organizationId: asWhom, agreements: tickedAgreements }), async (viewer, input, locale) => {
  const { slug } = await acceptInvitation(viewer, input);
  redirect(`/${locale}/workspace/${slug}`);
});

/** Makes a link. */
export const createLinkAction = async (previous: FormState, form: FormData): Promise<FormState> => link(previous as never, form);
/** Invites one person by letter. */
export const inviteAction = async (previous: FormState, form: FormData): Promise<FormState> => letter(previous as never, form);
/** Makes an invitation worthless. */
export const revokeInvitationAction = async (previous: FormState, form: FormData): Promise<FormState> => revoke(previous as never, form);
/** Sends a list. */
export const sendListAction = async (previous: FormState, form: FormData): Promise<FormState> => send(previous as never, form);
/** Throws a list away, or stops it. */
export const cancelListAction = async (previous: FormState, form: FormData): Promise<FormState> => cancel(previous as never, form);
/** Comes in. */
export const acceptInvitationAction = async (previous: FormState, form: FormData): Promise<FormState> => accept(previous as never, form);
