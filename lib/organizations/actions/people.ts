"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asMember, type FormState } from "#lib/auth/doors.ts";
import { claimDomain, joinByDomain, releaseDomain } from "../commands/domains.ts";
import { acceptInvitation, declineInvitation, inviteRepresentative, revokeInvitation } from "../commands/invitations.ts";
import { changeRole, removeRepresentative, transferOrganization } from "../commands/representatives.ts";
import { approveRequest, declineRequest, withdrawRequest } from "../commands/requests.ts";
import { domainInput, invitationToken, inviteInput, slug } from "../input.ts";
import { representativeRoles } from "../labels.ts";

const person = z.object({ slug, memberId: z.uuid() });
const request = z.object({ slug, requestId: z.uuid() });
const invitation = z.union([z.object({ token: invitationToken }), z.object({ invitationId: z.uuid() })]);

const invite = asMember(inviteInput.extend({ slug }), async (viewer, input) => {
  await inviteRepresentative(viewer, input);
  refresh();
});
const revoke = asMember(z.object({ slug, invitationId: z.uuid() }), async (viewer, input) => {
  await revokeInvitation(viewer, input);
  refresh();
});
const accept = asMember(invitation, async (viewer, input, locale) => {
  const { slug } = await acceptInvitation(viewer, input);
  redirect(`/${locale}/organizations/${slug}/edit`);
});
const decline = asMember(invitation, async (viewer, input) => {
  await declineInvitation(viewer, input);
  refresh();
});
const role = asMember(person.extend({ role: z.enum(representativeRoles, "required") }), async (viewer, input) => {
  await changeRole(viewer, input);
  refresh();
});
const transfer = asMember(person, async (viewer, input, locale) => {
  await transferOrganization(viewer, input);
  redirect(`/${locale}/my`);
});
const remove = asMember(person, async (viewer, input, locale) => {
  await removeRepresentative(viewer, input);
  if (input.memberId === viewer.memberId) redirect(`/${locale}/my`);
  refresh();
});
const domain = asMember(domainInput.extend({ slug }), async (viewer, input) => {
  await claimDomain(viewer, input);
  refresh();
});
const release = asMember(z.object({ slug, domainId: z.uuid() }), async (viewer, input) => {
  await releaseDomain(viewer, input);
  refresh();
});
const join = asMember(z.object({ slug }), async (viewer, input, locale) => {
  const { state } = await joinByDomain(viewer, input);
  if (state === "joined") redirect(`/${locale}/organizations/${input.slug}/edit`);
  return { state };
});
const approve = asMember(request, async (viewer, input) => {
  await approveRequest(viewer, input);
  refresh();
});
const refuse = asMember(request, async (viewer, input) => {
  await declineRequest(viewer, input);
  refresh();
});
const withdraw = asMember(request, (viewer, input) => withdrawRequest(viewer, input));

/** Invites the holder of an address to speak for an organisation. */
export const inviteRepresentativeAction = async (previous: FormState, form: FormData): Promise<FormState> => invite(previous as never, form);
/** Takes an invitation back. */
export const revokeInvitationAction = async (previous: FormState, form: FormData): Promise<FormState> => revoke(previous as never, form);
/** Takes an invitation up and goes to the organisation. */
export const acceptInvitationAction = async (previous: FormState, form: FormData): Promise<FormState> => accept(previous as never, form);
/** Declines an invitation. */
export const declineInvitationAction = async (previous: FormState, form: FormData): Promise<FormState> => decline(previous as never, form);
/** Changes what a representative may do. */
export const changeRoleAction = async (previous: FormState, form: FormData): Promise<FormState> => role(previous as never, form);
/** Hands the organisation over to another and goes. */
export const transferOrganizationAction = async (previous: FormState, form: FormData): Promise<FormState> => transfer(previous as never, form);
/** Ends a member's speaking for it; who removes themselves goes to their own page. */
export const removeRepresentativeAction = async (previous: FormState, form: FormData): Promise<FormState> => remove(previous as never, form);
/** Claims a domain of mail, or changes how one joins by it. */
export const claimDomainAction = async (previous: FormState, form: FormData): Promise<FormState> => domain(previous as never, form);
/** Lets a domain go. */
export const releaseDomainAction = async (previous: FormState, form: FormData): Promise<FormState> => release(previous as never, form);
/** Joins an organisation by the domain of one's address, or asks to. */
export const joinByDomainAction = async (previous: FormState, form: FormData): Promise<FormState> => join(previous as never, form);
/** Lets one who asked speak for the organisation. */
export const approvePersonRequestAction = async (previous: FormState, form: FormData): Promise<FormState> => approve(previous as never, form);
/** Declines one who asked. */
export const declinePersonRequestAction = async (previous: FormState, form: FormData): Promise<FormState> => refuse(previous as never, form);
/** Takes one's own request back. */
export const withdrawPersonRequestAction = async (previous: FormState, form: FormData): Promise<FormState> => withdraw(previous as never, form);
