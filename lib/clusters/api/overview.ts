import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { pageOf, pageQuery } from "#lib/api/paging.ts";
import { notFound } from "#lib/core/errors.ts";
import { feedFilter } from "../input/feed.ts";
import { wordFact } from "../labels/feed.ts";
import { mayEnterWorkspace } from "../policy.ts";
import { findStanding } from "../queries.ts";
import { listFeed } from "../queries/feed.ts";
import { listNewcomers } from "../queries/overview.ts";
import { feedEntryShown, newcomerShown } from "./network-shown.ts";
import { one, params } from "./one.ts";

const tag = "Workspace";

export const endpoints = [
  endpoint({
    method: "get", path: "/clusters/{slug}/activity", summary: "What happened in a cluster, newest first (those inside)", tag, who: "member", params, query: feedFilter.extend(pageQuery), output: pageOf(feedEntryShown),
    run: async (viewer, { params, query }) => {
      const page = await listFeed(viewer, { ...query, clusterId: (await one(viewer, params.slug)).id });
      return { ...page, items: page.items.map((entry) => ({ ...entry, text: wordFact(viewer.locale, entry) })) };
    },
  }),
  endpoint({
    method: "get", path: "/clusters/{slug}/newcomers", summary: "Who came in last (those inside)", tag, who: "member", params, output: z.object({ items: z.array(newcomerShown) }),
    run: async (viewer, { params }) => {
      const { id } = await one(viewer, params.slug);
      if (!mayEnterWorkspace(await findStanding(viewer, id))) throw notFound();
      return { items: await listNewcomers(viewer, id, 20) };
    },
  }),
];
