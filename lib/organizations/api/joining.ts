import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { claimDomain, joinByDomain, releaseDomain } from "../commands/domains.ts";
import { acceptInvitation, declineInvitation, inviteRepresentative, revokeInvitation } from "../commands/invitations.ts";
import { approveRequest, declineRequest, withdrawRequest } from "../commands/requests.ts";
import { domainInput, inviteInput, invitationToken } from "../input.ts";
import { listInvitations, listMyInvitations } from "../queries/invitations.ts";
import { listDomains, listRequests } from "../queries/people.ts";
import { itemsOf, listOf, params, tag } from "./one.ts";
import { domainShown, invitationShown, myInvitationShown, personRequestShown } from "./shown.ts";

const made = z.object({ id: z.uuid() });
const request = params.extend({ requestId: z.uuid() });
const which = z.object({ token: invitationToken }).or(z.object({ invitationId: z.uuid() }));
const answer = z.object({ token: invitationToken.optional(), invitationId: z.uuid().optional() }).refine((given) => which.safeParse(given).success, { path: ["token"], message: "required" });
const wanted = (body: z.output<typeof answer>) => (body.token ? { token: body.token } : { invitationId: body.invitationId! });

export const endpoints = [
  endpoint({
    method: "get", path: "/organizations/{slug}/invitations", summary: "Whom an organisation has invited to speak for it", tag, who: "member",
    params, output: itemsOf(invitationShown), run: (viewer, { params }) => listOf(viewer, params.slug, listInvitations),
  }),
  endpoint({
    method: "post", path: "/organizations/{slug}/invitations", summary: "Invite the holder of an address to speak for an organisation", tag, who: "member", status: 201,
    params, body: inviteInput, output: made, run: (viewer, { params, body }) => inviteRepresentative(viewer, { ...params, ...body }),
  }),
  endpoint({
    method: "delete", path: "/organizations/{slug}/invitations/{invitationId}", summary: "Take an invitation back", tag, who: "member",
    params: params.extend({ invitationId: z.uuid() }), run: (viewer, { params }) => revokeInvitation(viewer, params),
  }),
  endpoint({
    method: "get", path: "/me/organization-invitations", summary: "Invitations to speak for organisations that wait for you", tag, who: "member",
    output: itemsOf(myInvitationShown), run: async (viewer) => ({ items: await listMyInvitations(viewer) }),
  }),
  endpoint({
    method: "post", path: "/organization-invitations/acceptance", summary: "Take an invitation up, by the token of the letter or by its id", tag, who: "member",
    body: answer, output: z.object({ slug: z.string() }), run: (viewer, { body }) => acceptInvitation(viewer, wanted(body)),
  }),
  endpoint({
    method: "post", path: "/organization-invitations/refusal", summary: "Decline an invitation, by the token of the letter or by its id", tag, who: "member",
    body: answer, output: z.object({ slug: z.string() }), run: (viewer, { body }) => declineInvitation(viewer, wanted(body)),
  }),
  endpoint({
    method: "get", path: "/organizations/{slug}/domains", summary: "Domains whose confirmed addresses may join an organisation", tag, who: "member",
    params, output: itemsOf(domainShown), run: (viewer, { params }) => listOf(viewer, params.slug, listDomains),
  }),
  endpoint({
    method: "post", path: "/organizations/{slug}/domains", summary: "Claim a domain, or change whether an administrator has to agree", tag, who: "member", status: 204,
    params, body: domainInput, run: (viewer, { params, body }) => claimDomain(viewer, { ...params, ...body }),
  }),
  endpoint({
    method: "delete", path: "/organizations/{slug}/domains/{domainId}", summary: "Let a domain go", tag, who: "member",
    params: params.extend({ domainId: z.uuid() }), run: (viewer, { params }) => releaseDomain(viewer, params),
  }),
  endpoint({
    method: "post", path: "/organizations/{slug}/representatives", summary: "Join an organisation of whose domain your confirmed address is", tag, who: "member",
    params, output: z.object({ state: z.enum(["joined", "asked"]) }), run: (viewer, { params }) => joinByDomain(viewer, params),
  }),
  endpoint({
    method: "get", path: "/organizations/{slug}/representative-requests", summary: "Members of its domains who ask to speak for an organisation", tag, who: "member",
    params, output: itemsOf(personRequestShown), run: (viewer, { params }) => listOf(viewer, params.slug, listRequests),
  }),
  endpoint({
    method: "post", path: "/organizations/{slug}/representative-requests/{requestId}/approval", summary: "Let one who asked speak for an organisation", tag, who: "member", status: 204,
    params: request, run: (viewer, { params }) => approveRequest(viewer, params),
  }),
  endpoint({
    method: "post", path: "/organizations/{slug}/representative-requests/{requestId}/refusal", summary: "Decline one who asked to speak for an organisation", tag, who: "member", status: 204,
    params: request, run: (viewer, { params }) => declineRequest(viewer, params),
  }),
  endpoint({
    method: "delete", path: "/organizations/{slug}/representative-requests/{requestId}", summary: "Take your request to speak for an organisation back", tag, who: "member",
    params: request, run: (viewer, { params }) => withdrawRequest(viewer, params),
  }),
];
