import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { changeRole, removeRepresentative, transferOrganization } from "../commands/representatives.ts";
import { representativeRoles } from "../labels.ts";
import { listRepresentatives } from "../queries/one.ts";
import { listHistory } from "../queries/people.ts";
import { itemsOf, listOf, params, tag } from "./one.ts";
import { historyShown, representativeShown } from "./shown.ts";

const person = params.extend({ memberId: z.uuid() });
const people = itemsOf(representativeShown);

export const endpoints = [
  endpoint({
    method: "get", path: "/organizations/{slug}/representatives", summary: "Who speaks for an organisation", tag, who: "member",
    params, output: people,
    run: (viewer, { params }) => listOf(viewer, params.slug, listRepresentatives),
  }),
  endpoint({
    method: "get", path: "/organizations/{slug}/representatives/history", summary: "Who came to speak for an organisation and who went", tag, who: "member",
    params, output: itemsOf(historyShown),
    run: (viewer, { params }) => listOf(viewer, params.slug, listHistory),
  }),
  endpoint({
    method: "patch", path: "/organizations/{slug}/representatives/{memberId}", summary: "Change what a representative may do", tag, who: "member",
    params: person, body: z.object({ role: z.enum(representativeRoles) }), output: people,
    run: async (viewer, { params, body }) => {
      await changeRole(viewer, { ...params, ...body });
      return listOf(viewer, params.slug, listRepresentatives);
    },
  }),
  endpoint({
    method: "delete", path: "/organizations/{slug}/representatives/{memberId}", summary: "End a member's speaking for an organisation", tag, who: "member",
    params: person,
    run: (viewer, { params }) => removeRepresentative(viewer, params),
  }),
  endpoint({
    method: "post", path: "/organizations/{slug}/transfer", summary: "Hand an organisation over to another who speaks for it, and go", tag, who: "member", status: 204,
    params, body: z.object({ memberId: z.uuid() }),
    run: (viewer, { params, body }) => transferOrganization(viewer, { ...params, ...body }),
  }),
];
