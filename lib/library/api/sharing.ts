import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { itemShown } from "#lib/clusters/api/network-shown.ts";
import { showInInput } from "#lib/clusters/input/network.ts";
import { findStanding } from "#lib/clusters/queries.ts";
import { listPlacesOf } from "#lib/clusters/queries/shown-in.ts";
import { mayEnterWorkspace } from "#lib/clusters/policy.ts";
import { notFound } from "#lib/core/errors.ts";
import { showFileIn } from "../commands/show.ts";
import { findEntry } from "../queries/one.ts";
import { listChoosable, listReaders } from "../queries/readers.ts";
import { listShownFiles } from "../queries/shown-here.ts";
import { readersShown, shownFileShown, withUrl } from "../shown.ts";
import { byId, clusterId, ofCluster, there, who } from "./one.ts";

const tag = "Library";
const q = z.string().max(200).optional();

export const endpoints = [
  endpoint({
    method: "get", path: "/library-folders/{id}/readers", summary: "Who was chosen to see a folder", tag, who, params: byId, output: readersShown,
    run: (viewer, { params }) => there(listReaders(viewer, "folder", params.id)),
  }),
  endpoint({
    method: "get", path: "/library-files/{id}/readers", summary: "Who was chosen to see a file", tag, who, params: byId, output: readersShown,
    run: (viewer, { params }) => there(listReaders(viewer, "file", params.id)),
  }),
  endpoint({
    method: "get", path: "/clusters/{slug}/library-readers", summary: "Whom you may choose to see something: people of the workspace and participants, eight of each", tag, who,
    params: ofCluster, query: z.object({ q }), output: readersShown,
    run: async (viewer, { params, query }) => there(listChoosable(viewer, await clusterId(viewer, params.slug), query.q)),
  }),
  endpoint({
    method: "get", path: "/clusters/{slug}/library-shown", summary: "Files of other clusters that this one shows", tag, who,
    params: ofCluster, query: z.object({ q }), output: z.object({ items: z.array(shownFileShown) }),
    run: async (viewer, { params, query }) => {
      const id = await clusterId(viewer, params.slug);
      if (!mayEnterWorkspace(await findStanding(viewer, id))) throw notFound();
      return { items: (await listShownFiles(viewer, id, query.q)).map(withUrl) };
    },
  }),
  endpoint({
    method: "get", path: "/library-files/{id}/placements", summary: "In which other clusters a file is shown or offered (coordinators of its own)", tag, who, params: byId, output: z.object({ items: z.array(itemShown) }),
    run: async (viewer, { params }) => {
      const { id, clusterId: homeId } = await there(findEntry(viewer, "file", params.id));
      return { items: await there(listPlacesOf(viewer, { kind: "file", subjectId: id, homeId })) };
    },
  }),
  endpoint({
    method: "post", path: "/library-files/{id}/placements", summary: "Show a file in another cluster, or offer it there", tag, who, status: 201, params: byId, body: showInInput,
    output: z.object({ id: z.uuid(), shown: z.boolean().describe("At once; else it waits for the other cluster's answer") }),
    run: (viewer, { params, body }) => showFileIn(viewer, { ...params, ...body }),
  }),
];
