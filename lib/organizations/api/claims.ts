import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { pageOf, pageQuery } from "#lib/api/paging.ts";
import { approveClaim, claimOrganization, declineClaim, withdrawClaim } from "../commands/claims.ts";
import { confirmRelation, endRelation, proposeRelation } from "../commands/relations.ts";
import { claimDecision, claimInput, claimRefusal, relationInput } from "../input.ts";
import { listClaims, listMyClaims } from "../queries/claims.ts";
import { listRelations, listWaitingRelations } from "../queries/relations.ts";
import { itemsOf, listOf, params, tag } from "./one.ts";
import { claimShown, relationShown, waitingRelationShown } from "./shown.ts";

const made = z.object({ id: z.uuid() });
const claim = z.object({ claimId: z.uuid() });
const relation = params.extend({ relationId: z.uuid() });

export const endpoints = [
  endpoint({
    method: "post", path: "/organizations/{slug}/claims", summary: "Claim an organisation that nobody speaks for, with evidence", tag, who: "member", status: 201,
    params, body: claimInput, output: made, run: (viewer, { params, body }) => claimOrganization(viewer, { ...params, ...body }),
  }),
  endpoint({
    method: "get", path: "/me/organization-claims", summary: "The organisations that you have claimed", tag, who: "member",
    output: itemsOf(claimShown), run: async (viewer) => ({ items: await listMyClaims(viewer) }),
  }),
  endpoint({
    method: "delete", path: "/organization-claims/{claimId}", summary: "Take your claim back", tag, who: "member",
    params: claim, run: (viewer, { params }) => withdrawClaim(viewer, params),
  }),
  endpoint({
    method: "get", path: "/organization-claims", summary: "Claims that wait, or that were decided", tag, who: "staff",
    query: z.object({ state: z.enum(["open", "decided"]).default("open"), ...pageQuery }), output: pageOf(claimShown), run: (viewer, { query }) => listClaims(viewer, query),
  }),
  endpoint({
    method: "post", path: "/organization-claims/{claimId}/approval", summary: "Make a claimant the administrator of the organisation", tag, who: "staff", status: 204,
    params: claim, body: claimDecision, run: (viewer, { params, body }) => approveClaim(viewer, { ...params, ...body }),
  }),
  endpoint({
    method: "post", path: "/organization-claims/{claimId}/refusal", summary: "Decline a claim, with the reason", tag, who: "staff", status: 204,
    params: claim, body: claimRefusal, run: (viewer, { params, body }) => declineClaim(viewer, { ...params, ...body }),
  }),
  endpoint({
    method: "get", path: "/organizations/{slug}/relations", summary: "What other organisations are to this one", tag, who: "anyone",
    params, output: itemsOf(relationShown), run: (viewer, { params }) => listOf(viewer, params.slug, listRelations),
  }),
  endpoint({
    method: "get", path: "/organizations/{slug}/relations/waiting", summary: "Relations that wait for one of the two sides", tag, who: "member",
    params, output: itemsOf(waitingRelationShown), run: (viewer, { params }) => listOf(viewer, params.slug, listWaitingRelations),
  }),
  endpoint({
    method: "post", path: "/organizations/{slug}/relations", summary: "Say what another organisation is to this one; it has to confirm", tag, who: "member", status: 201,
    params, body: relationInput, output: made, run: (viewer, { params, body }) => proposeRelation(viewer, { ...params, ...body }),
  }),
  endpoint({
    method: "post", path: "/organizations/{slug}/relations/{relationId}/confirmation", summary: "Confirm what the other side said", tag, who: "member", status: 204,
    params: relation, run: (viewer, { params }) => confirmRelation(viewer, params),
  }),
  endpoint({
    method: "delete", path: "/organizations/{slug}/relations/{relationId}", summary: "End a relation, or decline it", tag, who: "member",
    params: relation, run: (viewer, { params }) => endRelation(viewer, params),
  }),
];
