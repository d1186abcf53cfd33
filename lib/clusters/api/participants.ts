import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { changeValueChainRole, leaveCluster, removeParticipant } from "../commands/participants.ts";
import { reasonInput, roleInput } from "../input.ts";
import { listParticipants } from "../queries/participants.ts";
import { participantShown } from "./shown.ts";
import { one, params } from "./one.ts";

const tag = "Participants";
const byId = z.object({ id: z.uuid() });

export const endpoints = [
  endpoint({
    method: "get", path: "/clusters/{slug}/participants", summary: "The organisations that take part, along the value chain", tag, who: "anyone",
    params, output: z.object({ items: z.array(participantShown) }),
    run: async (viewer, { params }) => ({ items: await listParticipants(viewer, (await one(viewer, params.slug)).id) }),
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
