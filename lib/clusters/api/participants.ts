import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { pageOf, pageQuery } from "#lib/api/paging.ts";
import { changeValueChainRole, leaveCluster, removeParticipant } from "../commands/participants.ts";
import { reasonInput, roleInput } from "../input.ts";
import { participantFilter } from "../input/participants.ts";
import { valueChainRoles } from "../labels.ts";
import { countParticipantFacets, listParticipantPage, listParticipantPlaces } from "../queries/participant-directory.ts";
import { participantShown, placeShown } from "./shown.ts";
import { one, params } from "./one.ts";

const tag = "Participants";
const count = z.number().int();
const participantFacetsShown = z.object({ total: count, role: z.partialRecord(z.enum(valueChainRoles), count), country: z.record(z.string(), count) }).meta({ id: "ParticipantFacets" });
const byId = z.object({ id: z.uuid() });

export const endpoints = [
  endpoint({
    method: "get", path: "/clusters/{slug}/participants", summary: "The organisations that take part, along the value chain", tag, who: "anyone",
    params, query: participantFilter.extend(pageQuery), output: pageOf(participantShown),
    run: async (viewer, { params, query }) => listParticipantPage(viewer, { ...query, clusterId: (await one(viewer, params.slug)).id }),
  }),
  endpoint({
    method: "get", path: "/clusters/{slug}/participants/facets", summary: "How many participants each value of a filter shows", tag, who: "anyone",
    params, query: participantFilter, output: participantFacetsShown,
    run: async (viewer, { params, query }) => countParticipantFacets(viewer, { ...query, clusterId: (await one(viewer, params.slug)).id }),
  }),
  endpoint({
    method: "get", path: "/clusters/{slug}/participants/places", summary: "Where the participants are, for a map", tag, who: "anyone",
    params, query: participantFilter, output: z.object({ items: z.array(placeShown) }),
    run: async (viewer, { params, query }) => ({ items: await listParticipantPlaces(viewer, { ...query, clusterId: (await one(viewer, params.slug)).id }) }),
  }),
  endpoint({
    method: "patch", path: "/participants/{id}", summary: "Put a participant in another place of the value chain", tag, who: "member",
    params: byId, body: roleInput,
    run: (viewer, { params, body }) => changeValueChainRole(viewer, { participantId: params.id, ...body }),
  }),
  endpoint({
    method: "post", path: "/participants/{id}/removal", summary: "Remove a participant with a reason that it reads", tag, who: "member",
    params: byId, body: reasonInput,
    run: (viewer, { params, body }) => removeParticipant(viewer, { participantId: params.id, ...body }),
  }),
  endpoint({
    method: "post", path: "/participants/{id}/departure", summary: "Leave the cluster in your organisation's name", tag, who: "member",
    params: byId,
    run: (viewer, { params }) => leaveCluster(viewer, { participantId: params.id }),
  }),
];
