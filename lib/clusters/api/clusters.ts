import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { pageOf, pageQuery } from "#lib/api/paging.ts";
import { closeCluster, createCluster, reopenCluster, setDoor, setJoinQuestions, setPicture, updateCluster } from "../commands/cluster.ts";
import { clusterFilter, createClusterInput, doorInput, joinQuestionsInput, updateClusterInput } from "../input.ts";
import { countClusterFacets, listClusters } from "../queries/directory.ts";
import { listMyClusters } from "../queries/mine.ts";
import { listMapPlaces } from "../queries/places.ts";
import { clusterCardShown, clusterFacetsShown, clusterShown, myClusterShown, placeShown } from "./shown.ts";
import { one, params } from "./one.ts";

const tag = "Clusters";
const shown = { output: clusterShown, rev: (cluster: z.output<typeof clusterShown>) => cluster.rev };

export const endpoints = [
  endpoint({
    method: "get", path: "/clusters", summary: "Clusters by filter and search", tag, who: "anyone",
    query: clusterFilter.extend(pageQuery), output: pageOf(clusterCardShown),
    run: (viewer, { query }) => listClusters(viewer, query),
  }),
  endpoint({
    method: "get", path: "/clusters/facets", summary: "How many clusters each value of a filter shows", tag, who: "anyone",
    query: clusterFilter.omit({ sort: true }), output: clusterFacetsShown,
    run: (viewer, { query }) => countClusterFacets(viewer, query),
  }),
  endpoint({
    method: "get", path: "/clusters/places", summary: "Where clusters are, for a map", tag, who: "anyone",
    query: clusterFilter.omit({ sort: true }), output: z.object({ items: z.array(placeShown) }),
    run: async (viewer, { query }) => ({ items: await listMapPlaces(viewer, query) }),
  }),
  endpoint({ method: "get", path: "/clusters/{slug}", summary: "One cluster", tag, who: "anyone", params, ...shown, run: (viewer, { params }) => one(viewer, params.slug) }),
  endpoint({
    method: "post", path: "/clusters", summary: "Make a cluster (project office)", tag, who: "staff", status: 201,
    body: createClusterInput, ...shown,
    run: async (viewer, { body }) => one(viewer, (await createCluster(viewer, body)).slug),
  }),
  endpoint({
    method: "patch", path: "/clusters/{slug}", summary: "Change a cluster", tag, who: "member", ifMatch: true,
    params, body: updateClusterInput, ...shown,
    run: async (viewer, { params, body, rev }) => {
      await updateCluster(viewer, { ...body, ...params, rev });
      return one(viewer, params.slug);
    },
  }),
  endpoint({
    method: "put", path: "/clusters/{slug}/join-questions", summary: "Say what applicants are asked", tag, who: "member", ifMatch: true,
    params, body: joinQuestionsInput, ...shown,
    run: async (viewer, { params, body, rev }) => {
      await setJoinQuestions(viewer, { ...body, ...params, rev });
      return one(viewer, params.slug);
    },
  }),
  endpoint({ method: "post", path: "/clusters/{slug}/closure", summary: "Take no new participants", tag, who: "member", params, run: (viewer, { params }) => closeCluster(viewer, params) }),
  endpoint({ method: "post", path: "/clusters/{slug}/reopening", summary: "Take new participants again", tag, who: "member", params, run: (viewer, { params }) => reopenCluster(viewer, params) }),
  endpoint({
    method: "patch", path: "/clusters/{slug}/door", summary: "Say who sees a cluster, how one gets in and what they read then", tag, who: "member", ifMatch: true,
    params, body: doorInput, ...shown,
    run: async (viewer, { params, body, rev }) => {
      await setDoor(viewer, { ...body, ...params, rev });
      return one(viewer, params.slug);
    },
  }),
  endpoint({
    method: "put", path: "/clusters/{slug}/picture", summary: "Change a cluster's picture, or take it away", tag, who: "member", ifMatch: true,
    params, body: z.object({ pictureId: z.uuid().nullable().describe("Of a file from POST /pictures") }), ...shown,
    run: async (viewer, { params, body, rev }) => {
      await setPicture(viewer, { ...body, ...params, rev });
      return one(viewer, params.slug);
    },
  }),
  endpoint({
    method: "get", path: "/me/clusters", summary: "The clusters that you coordinate or take part in", tag, who: "member",
    output: z.object({ items: z.array(myClusterShown) }),
    run: async (viewer) => ({ items: await listMyClusters(viewer) }),
  }),
];
