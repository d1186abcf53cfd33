import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { pageOf, pageQuery } from "#lib/api/paging.ts";
import { notFound } from "#lib/core/errors.ts";
import { line } from "#lib/core/text.ts";
import { locales } from "#lib/i18n/locales.ts";
import { acceptInvitation } from "../commands/accept-invitation.ts";
import { cancelInvitationList, sendInvitationList, tryInvitationList } from "../commands/invitation-batches.ts";
import { createInvitationLink, inviteByLetter, revokeInvitation } from "../commands/invite.ts";
import { acceptInvitationInput, invitationLetterInput, invitationLinkInput, invitationToken } from "../input/invitations.ts";
import { maxListBytes } from "../invitation-list.ts";
import { clusterRoles, valueChainRoles } from "../labels.ts";
import { batchStates, findInvitationBatch, listInvitationBatches, listInvitationLines } from "../queries/invitation-batches.ts";
import { invitationStates } from "../queries/invitation-state.ts";
import { findInvitation, listInvitations, listMyInvitations } from "../queries/invitations.ts";
import { clusterCardShown } from "./shown.ts";
import { one, params } from "./one.ts";

const tag = "Invitations";
const byId = params.extend({ id: z.uuid() });
const role = z.enum(clusterRoles);
const chain = z.enum(valueChainRoles).nullable();
const id = z.object({ id: z.uuid() });
const byToken = z.object({ token: invitationToken });

const invitationShown = z.object({
  id: z.uuid(), state: z.enum(invitationStates), role, valueChainRole: chain, email: z.string().nullable().describe("Whom the letter went to; null for a link"), name: z.string().nullable(), note: z.string().nullable(),
  maxUses: z.number().int().nullable(), uses: z.number().int(), expiresAt: z.iso.datetime(), createdAt: z.iso.datetime(), createdBy: z.string().nullable(), url: z.string().nullable(), usedBy: z.array(z.string()),
}).meta({ id: "Invitation" });

const seenShown = z.object({
  state: z.enum(invitationStates), role: role.optional(), valueChainRole: chain.optional(), note: z.string().nullable().optional(), expiresAt: z.iso.datetime().optional(), invitedBy: z.string().nullable().optional(), cluster: clusterCardShown.optional(),
}).meta({ id: "SeenInvitation", description: "Of one that is not open only the state" });

const myShown = z.object({ token: z.string(), role, invitedBy: z.string().nullable(), expiresAt: z.iso.datetime(), cluster: clusterCardShown }).meta({ id: "MyInvitation" });

const batchShown = z.object({ id: z.uuid(), fileName: z.string(), state: z.enum(batchStates), lines: z.number().int(), good: z.number().int(), sent: z.number().int(), createdAt: z.iso.datetime() }).meta({ id: "InvitationList" });

const lineShown = z.object({
  line: z.number().int(), email: z.string(), name: z.string(), organization: z.string(), roleGiven: z.string(), role: role.nullable(), valueChainRole: chain,
  problem: z.string().nullable().describe("Why it is not sent"), sentAt: z.iso.datetime().nullable(),
}).meta({ id: "InvitationLine" });

const found = <T>(value: T | null): T => {
  if (value === null) throw notFound();
  return value;
};

export const endpoints = [
  endpoint({
    method: "get", path: "/clusters/{slug}/invitations", summary: "Invitations, newest first (coordinators)", tag, who: "member", params, query: z.object(pageQuery), output: pageOf(invitationShown),
    run: async (viewer, { params, query }) => found(await listInvitations(viewer, (await one(viewer, params.slug)).id, query)),
  }),
  endpoint({ method: "post", path: "/clusters/{slug}/invitation-links", summary: "Make a link that lets in whoever has it", tag, who: "member", status: 201, params, body: invitationLinkInput, output: id, run: (viewer, { params, body }) => createInvitationLink(viewer, { ...params, ...body }) }),
  endpoint({ method: "post", path: "/clusters/{slug}/invitations", summary: "Invite one person by letter", tag, who: "member", status: 201, params, body: invitationLetterInput, output: id, run: (viewer, { params, body }) => inviteByLetter(viewer, { ...params, ...body }) }),
  endpoint({ method: "post", path: "/clusters/{slug}/invitations/{id}/revocation", summary: "Make an invitation worthless", tag, who: "member", params: byId, run: (viewer, { params }) => revokeInvitation(viewer, { slug: params.slug, invitationId: params.id }) }),
  endpoint({
    method: "get", path: "/clusters/{slug}/invitation-lists", summary: "The last lists of people to invite (coordinators)", tag, who: "member", params, output: z.object({ items: z.array(batchShown) }),
    run: async (viewer, { params }) => ({ items: found(await listInvitationBatches(viewer, (await one(viewer, params.slug)).id)) }),
  }),
  endpoint({
    method: "post", path: "/clusters/{slug}/invitation-lists", summary: "Try a list of people to invite: a CSV of e-mail, name, organisation, role; nothing is sent yet", tag, who: "member", status: 201,
    params, query: z.object({ fileName: line(200).default("list.csv"), language: z.enum(locales).optional() }), raw: { maxBytes: maxListBytes, types: ["text/csv", "text/plain"] }, output: batchShown,
    run: async (viewer, { params, query, file }) => {
      const { id } = await tryInvitationList(viewer, { ...params, ...query, file: file! });
      return found(await findInvitationBatch(viewer, (await one(viewer, params.slug)).id, id));
    },
  }),
  endpoint({ method: "get", path: "/clusters/{slug}/invitation-lists/{id}", summary: "One list and how far it is", tag, who: "member", params: byId, output: batchShown, run: async (viewer, { params }) => found(await findInvitationBatch(viewer, (await one(viewer, params.slug)).id, params.id)) }),
  endpoint({
    method: "get", path: "/clusters/{slug}/invitation-lists/{id}/lines", summary: "The lines of a list, with what is wrong", tag, who: "member", params: byId, query: z.object({ ...pageQuery, wrong: z.stringbool().optional() }), output: pageOf(lineShown),
    run: async (viewer, { params, query }) => found(await listInvitationLines(viewer, (await one(viewer, params.slug)).id, { batchId: params.id, ...query })),
  }),
  endpoint({ method: "post", path: "/clusters/{slug}/invitation-lists/{id}/sending", summary: "Send the good lines of a list", tag, who: "member", params: byId, run: (viewer, { params }) => sendInvitationList(viewer, { slug: params.slug, batchId: params.id }) }),
  endpoint({ method: "post", path: "/clusters/{slug}/invitation-lists/{id}/cancellation", summary: "Throw a list away, or stop its sending", tag, who: "member", params: byId, run: (viewer, { params }) => cancelInvitationList(viewer, { slug: params.slug, batchId: params.id }) }),
  endpoint({ method: "get", path: "/invitations/{token}", summary: "What a link invites to", tag, who: "anyone", params: byToken, output: seenShown, run: async (viewer, { params }) => found(await findInvitation(viewer, params.token)) }),
  endpoint({ method: "post", path: "/invitations/{token}/acceptance", summary: "Come in by an invitation", tag, who: "member", params: byToken, body: acceptInvitationInput, output: z.object({ slug: z.string() }), run: (viewer, { params, body }) => acceptInvitation(viewer, { ...params, ...body }) }),
  endpoint({ method: "get", path: "/me/invitations", summary: "Invitations that wait for your address", tag, who: "member", output: z.object({ items: z.array(myShown) }), run: async (viewer) => ({ items: await listMyInvitations(viewer) }) }),
];
