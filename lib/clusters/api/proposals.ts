import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { pageOf, pageQuery } from "#lib/api/paging.ts";
import { notFound } from "#lib/core/errors.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { locales } from "#lib/i18n/locales.ts";
import { localizedShown } from "#lib/organizations/api/shown.ts";
import { admitProposal, answerAsFounder, declineProposal } from "../commands/found.ts";
import { changeProposal, proposeCluster, withdrawProposal, writeInProposal } from "../commands/propose.ts";
import { reasonInput } from "../input.ts";
import { admitInput, founderAnswerInput, proposalInput, proposalMessageInput, proposalPatch, proposalStates } from "../input/proposals.ts";
import { clusterStages, industries, valueChainRoles } from "../labels.ts";
import { findProposal, listMyFoundings, listMyProposals, listProposals } from "../queries/proposals.ts";

const tag = "Founding clusters";
const byId = z.object({ id: z.uuid() });
const named = { slug: z.string(), name: localizedShown, originalLocale: z.enum(locales) };
const card = {
  id: z.uuid(), state: z.enum(proposalStates), turn: z.enum(["office", "proposer"]).nullable().describe("Whose turn it is while it is open"), name: localizedShown, originalLocale: z.enum(locales), keyProduct: localizedShown, country: z.string(),
  proposer: z.object({ memberId: z.uuid(), name: z.string(), handle: z.string() }), createdAt: z.iso.datetime(), endedAt: z.iso.datetime().nullable(), reason: z.string().nullable(), clusterSlug: z.string().nullable(),
};
const cardShown = z.object(card).meta({ id: "ProposalCard" });
const proposalShown = z.object({
  ...card, aim: localizedShown, city: z.string().nullable(), industry: z.enum(industries), stage: z.enum(clusterStages), decidedBy: z.string().nullable(), rev: z.number().int(),
  founders: z.array(z.object({ id: z.uuid(), organization: z.object({ id: z.uuid(), ...named }), valueChainRole: z.enum(valueChainRoles), answer: z.enum(["agreed", "refused"]).nullable() })),
  messages: z.array(z.object({ id: z.uuid(), office: z.boolean(), author: z.string().nullable(), text: z.string(), createdAt: z.iso.datetime() })),
}).meta({ id: "Proposal" });
const foundingShown = z.object({
  id: z.uuid(), organization: z.object(named), valueChainRole: z.enum(valueChainRoles),
  proposal: z.object({ name: localizedShown, originalLocale: z.enum(locales), keyProduct: localizedShown, country: z.string(), aim: localizedShown, proposer: z.string() }),
}).meta({ id: "Founding" });
const shown = { output: proposalShown, rev: (proposal: z.output<typeof proposalShown>) => proposal.rev };

async function proposal(viewer: Viewer, id: string) {
  const found = await findProposal(viewer, id);
  if (!found) throw notFound();
  return found;
}

export const endpoints = [
  endpoint({ method: "post", path: "/cluster-proposals", summary: "Propose to found a cluster", tag, who: "member", status: 201, body: proposalInput, ...shown, run: async (viewer, { body }) => proposal(viewer, (await proposeCluster(viewer, body)).id) }),
  endpoint({ method: "get", path: "/cluster-proposals", summary: "Proposals, the open ones first (project office)", tag, who: "staff", query: z.object({ ...pageQuery, state: z.enum(["open", "ended"]).optional() }), output: pageOf(cardShown), run: (viewer, { query }) => listProposals(viewer, query) }),
  endpoint({ method: "get", path: "/me/cluster-proposals", summary: "Your proposals, newest first, at most 50", tag, who: "member", output: z.object({ items: z.array(cardShown) }), run: async (viewer) => ({ items: await listMyProposals(viewer) }) }),
  endpoint({ method: "get", path: "/me/foundings", summary: "Where your organisations are named as founders and have not answered", tag, who: "member", output: z.object({ items: z.array(foundingShown) }), run: async (viewer) => ({ items: await listMyFoundings(viewer) }) }),
  endpoint({ method: "get", path: "/cluster-proposals/{id}", summary: "One proposal with its founders and thread (proposer, project office)", tag, who: "member", params: byId, ...shown, run: (viewer, { params }) => proposal(viewer, params.id) }),
  endpoint({
    method: "patch", path: "/cluster-proposals/{id}", summary: "Change your proposal while it waits", tag, who: "member", ifMatch: true, params: byId, body: proposalPatch, ...shown,
    run: async (viewer, { params, body, rev }) => {
      await changeProposal(viewer, { ...body, proposalId: params.id, rev });
      return proposal(viewer, params.id);
    },
  }),
  endpoint({ method: "post", path: "/cluster-proposals/{id}/messages", summary: "Ask (project office) or answer (proposer)", tag, who: "member", status: 201, params: byId, body: proposalMessageInput, output: z.object({ id: z.uuid() }), run: (viewer, { params, body }) => writeInProposal(viewer, { proposalId: params.id, ...body }) }),
  endpoint({ method: "post", path: "/cluster-proposals/{id}/withdrawal", summary: "Take your proposal back", tag, who: "member", params: byId, run: (viewer, { params }) => withdrawProposal(viewer, { proposalId: params.id }) }),
  endpoint({ method: "post", path: "/cluster-proposals/{id}/admission", summary: "Admit: make the cluster (project office)", tag, who: "staff", params: byId, body: admitInput, output: z.object({ slug: z.string() }), run: (viewer, { params, body }) => admitProposal(viewer, { proposalId: params.id, ...body }) }),
  endpoint({ method: "post", path: "/cluster-proposals/{id}/decline", summary: "Decline with a reason (project office)", tag, who: "staff", params: byId, body: reasonInput, run: (viewer, { params, body }) => declineProposal(viewer, { proposalId: params.id, ...body }) }),
  endpoint({ method: "post", path: "/founders/{id}/answer", summary: "Answer for an organisation that is named as a founder", tag, who: "member", params: byId, body: founderAnswerInput, run: (viewer, { params, body }) => answerAsFounder(viewer, { founderId: params.id, ...body }) }),
];
