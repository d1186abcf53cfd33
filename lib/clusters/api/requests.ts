import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { pageOf, pageQuery } from "#lib/api/paging.ts";
import { notFound } from "#lib/core/errors.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { approveJoin, declineJoin } from "../commands/decide.ts";
import { requestToJoin, withdrawJoinRequest } from "../commands/join.ts";
import { approveInput, reasonInput, requestToJoinInput } from "../input.ts";
import { findJoinRequest, listJoinRequests, listMyJoinRequests } from "../queries/requests.ts";
import { joinRequestShown } from "./shown.ts";
import { one, params } from "./one.ts";

const tag = "Join requests";
const byId = z.object({ id: z.uuid() });

async function request(viewer: Viewer, id: string) {
  const found = await findJoinRequest(viewer, id);
  if (!found) throw notFound();
  return found;
}

export const endpoints = [
  endpoint({
    method: "get", path: "/clusters/{slug}/join-requests", summary: "Requests to join, the open ones first (coordinators)", tag, who: "member",
    params, query: z.object({ ...pageQuery, state: z.enum(["open", "ended"]).optional() }), output: pageOf(joinRequestShown),
    run: async (viewer, { params, query }) => {
      const page = await listJoinRequests(viewer, (await one(viewer, params.slug)).id, query);
      if (!page) throw notFound();
      return page;
    },
  }),
  endpoint({
    method: "post", path: "/clusters/{slug}/join-requests", summary: "Ask to join in the name of your organisation", tag, who: "member", status: 201,
    params, body: requestToJoinInput, output: joinRequestShown,
    run: async (viewer, { params, body }) => request(viewer, (await requestToJoin(viewer, { ...params, ...body })).id),
  }),
  endpoint({ method: "get", path: "/join-requests/{id}", summary: "One request", tag, who: "member", params: byId, output: joinRequestShown, run: (viewer, { params }) => request(viewer, params.id) }),
  endpoint({
    method: "post", path: "/join-requests/{id}/approval", summary: "Let the organisation in", tag, who: "member",
    params: byId, body: approveInput, output: joinRequestShown,
    run: (viewer, { params, body }) => approveJoin(viewer, { requestId: params.id, ...body }),
  }),
  endpoint({
    method: "post", path: "/join-requests/{id}/decline", summary: "Decline with a reason that the applicant reads", tag, who: "member",
    params: byId, body: reasonInput, output: joinRequestShown,
    run: (viewer, { params, body }) => declineJoin(viewer, { requestId: params.id, ...body }),
  }),
  endpoint({
    method: "post", path: "/join-requests/{id}/withdrawal", summary: "Take a request back", tag, who: "member",
    params: byId, output: joinRequestShown,
    run: async (viewer, { params }) => {
      await withdrawJoinRequest(viewer, { requestId: params.id });
      return request(viewer, params.id);
    },
  }),
  endpoint({
    method: "get", path: "/me/join-requests", summary: "The requests of your organisations, newest first, at most 100", tag, who: "member",
    output: z.object({ items: z.array(joinRequestShown) }),
    run: async (viewer) => ({ items: await listMyJoinRequests(viewer) }),
  }),
];
