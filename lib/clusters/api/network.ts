import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { notFound } from "#lib/core/errors.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { acceptTie, declineTie, endTie, proposeTie, withdrawTie } from "../commands/network.ts";
import { acceptItem, declineItem, endItem } from "../commands/shown-in.ts";
import { foundUnion } from "../commands/union.ts";
import { foundUnionInput, proposeTieInput, tieReasonInput } from "../input/network.ts";
import { findNetwork } from "../queries/network.ts";
import { listItems } from "../queries/shown-in.ts";
import { findTie, listTies } from "../queries/ties.ts";
import { itemShown, networkShown, tieShown } from "./network-shown.ts";
import { one, params } from "./one.ts";
import { clusterShown } from "./shown.ts";

const tag = "Network of clusters";
const byId = z.object({ id: z.uuid() });
const none = { parent: [], sub_cluster: [], peer: [], union: [], member: [] };

async function tie(viewer: Viewer, id: string) {
  const found = await findTie(viewer, id);
  if (!found) throw notFound();
  return found;
}

export const endpoints = [
  endpoint({
    method: "get", path: "/clusters/{slug}/network", summary: "Its parent, sub-clusters, peers, unions; of a union its members", tag, who: "anyone", params, output: networkShown,
    run: async (viewer, { params }) => {
      const { id, open } = await one(viewer, params.slug);
      const network = await findNetwork(viewer, id);
      return open ? network : { ...network, neighbours: none };
    },
  }),
  endpoint({
    method: "get", path: "/clusters/{slug}/ties", summary: "What waits, what holds, and the last 50 that ended (coordinators)", tag, who: "member", params, output: z.object({ items: z.array(tieShown) }),
    run: async (viewer, { params }) => {
      const items = await listTies(viewer, (await one(viewer, params.slug)).id);
      if (!items) throw notFound();
      return { items };
    },
  }),
  endpoint({
    method: "post", path: "/clusters/{slug}/ties", summary: "Ask another cluster to become parent, sub-cluster, peer, union or member", tag, who: "member", status: 201, params, body: proposeTieInput, output: tieShown,
    run: async (viewer, { params, body }) => tie(viewer, (await proposeTie(viewer, { ...params, ...body })).id),
  }),
  endpoint({ method: "get", path: "/cluster-ties/{id}", summary: "One tie (coordinators of its clusters)", tag, who: "member", params: byId, output: tieShown, run: (viewer, { params }) => tie(viewer, params.id) }),
  endpoint({
    method: "post", path: "/cluster-ties/{id}/acceptance", summary: "Agree to what the other side proposed", tag, who: "member", params: byId, output: tieShown,
    run: async (viewer, { params }) => {
      await acceptTie(viewer, { tieId: params.id });
      return tie(viewer, params.id);
    },
  }),
  endpoint({
    method: "post", path: "/cluster-ties/{id}/decline", summary: "Say no to what the other side proposed", tag, who: "member", params: byId, body: tieReasonInput, output: tieShown,
    run: async (viewer, { params, body }) => {
      await declineTie(viewer, { tieId: params.id, ...body });
      return tie(viewer, params.id);
    },
  }),
  endpoint({
    method: "post", path: "/cluster-ties/{id}/withdrawal", summary: "Take your proposal back", tag, who: "member", params: byId, output: tieShown,
    run: async (viewer, { params }) => {
      await withdrawTie(viewer, { tieId: params.id });
      return tie(viewer, params.id);
    },
  }),
  endpoint({
    method: "post", path: "/cluster-ties/{id}/end", summary: "End a tie; leave a union", tag, who: "member", params: byId, body: tieReasonInput, output: tieShown,
    run: async (viewer, { params, body }) => {
      await endTie(viewer, { tieId: params.id, ...body });
      return tie(viewer, params.id);
    },
  }),
  endpoint({
    method: "post", path: "/clusters/{slug}/unions", summary: "Propose a union of your cluster with others; it is founded when a first one accepts", tag, who: "member", status: 201, params, body: foundUnionInput, output: clusterShown,
    run: async (viewer, { params, body }) => one(viewer, (await foundUnion(viewer, { ...params, ...body })).slug),
  }),
  endpoint({
    method: "get", path: "/clusters/{slug}/shown-items", summary: "What it shows of others, others of it, and what is offered (coordinators)", tag, who: "member", params, output: z.object({ items: z.array(itemShown) }),
    run: async (viewer, { params }) => {
      const items = await listItems(viewer, (await one(viewer, params.slug)).id);
      if (!items) throw notFound();
      return { items };
    },
  }),
  endpoint({ method: "post", path: "/shown-items/{id}/acceptance", summary: "Show here what was offered", tag, who: "member", params: byId, run: (viewer, { params }) => acceptItem(viewer, { itemId: params.id }) }),
  endpoint({ method: "post", path: "/shown-items/{id}/decline", summary: "Do not show what was offered", tag, who: "member", params: byId, run: (viewer, { params }) => declineItem(viewer, { itemId: params.id }) }),
  endpoint({ method: "post", path: "/shown-items/{id}/end", summary: "Show it there no more, or take the offer back", tag, who: "member", params: byId, run: (viewer, { params }) => endItem(viewer, { itemId: params.id }) }),
];
