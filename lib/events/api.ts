import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { pageOf, pageQuery } from "#lib/api/paging.ts";
import { notFound } from "#lib/core/errors.ts";
import { itemShown } from "#lib/clusters/api/network-shown.ts";
import { showInInput } from "#lib/clusters/input/network.ts";
import { findCluster } from "#lib/clusters/queries.ts";
import { listPlacesOf } from "#lib/clusters/queries/shown-in.ts";
import { cancelEvent, createEvent, showEventIn, updateEvent } from "./commands.ts";
import { calendarInput, eventInput } from "./input.ts";
import { eventKinds } from "./labels.ts";
import { findEvent, listEventsBetween, listUpcomingEvents } from "./queries.ts";

const text = z.object({ en: z.string(), ru: z.string(), be: z.string() }).partial();
const shown = z
  .object({
    id: z.uuid(), slug: z.string(), kind: z.enum(eventKinds), title: text, summary: text.nullable(), startsAt: z.iso.datetime(), endsAt: z.iso.datetime(),
    timeZone: z.string(), country: z.string().nullable(), city: z.string().nullable(),
    cluster: z.object({ id: z.uuid(), slug: z.string(), name: text }), demonstration: z.boolean(), rev: z.number().int(),
  })
  .meta({ id: "Event" });
const params = z.object({ id: z.uuid() });

async function one(viewer: Parameters<typeof findEvent>[0], id: string) {
  const event = await findEvent(viewer, id);
  if (!event) throw notFound();
  return event;
}

export const endpoints = [
  endpoint({
    method: "get", path: "/events", summary: "Events to come, soonest first", tag: "Events", who: "anyone",
    query: z.object({ ...pageQuery, clusterId: z.uuid().optional() }),
    output: pageOf(shown),
    run: (viewer, { query }) => listUpcomingEvents(viewer, query),
  }),
  endpoint({ method: "get", path: "/events/{id}", summary: "One event", tag: "Events", who: "anyone", params, output: shown, rev: (event) => event.rev, run: (viewer, { params }) => one(viewer, params.id) }),
  endpoint({
    method: "post", path: "/events", summary: "Add an event to a cluster's calendar", tag: "Events", who: "member", status: 201,
    body: eventInput.extend({ clusterId: z.uuid() }),
    output: shown,
    rev: (event) => event.rev,
    run: async (viewer, { body }) => one(viewer, (await createEvent(viewer, body)).id),
  }),
  endpoint({
    method: "patch", path: "/events/{id}", summary: "Change an event", tag: "Events", who: "member", params, ifMatch: true,
    body: eventInput,
    output: shown,
    rev: (event) => event.rev,
    run: async (viewer, { params, body, rev }) => {
      await updateEvent(viewer, { ...body, id: params.id, rev });
      return one(viewer, params.id);
    },
  }),
  endpoint({
    method: "get", path: "/clusters/{slug}/calendar", summary: "Events of a cluster, and those it shows, that touch a time; at most 500 in 400 days", tag: "Events", who: "anyone",
    params: z.object({ slug: z.string().max(100) }), query: calendarInput, output: z.object({ items: z.array(shown) }),
    run: async (viewer, { params, query }) => {
      const cluster = await findCluster(viewer, params.slug);
      if (!cluster) throw notFound();
      return { items: await listEventsBetween(viewer, { clusterId: cluster.id, from: new Date(query.from), to: new Date(query.to) }) };
    },
  }),
  endpoint({
    method: "get", path: "/events/{id}/placements", summary: "In which other clusters it is shown or offered (coordinators of its own)", tag: "Events", who: "member", params, output: z.object({ items: z.array(itemShown) }),
    run: async (viewer, { params }) => {
      const event = await one(viewer, params.id);
      const items = await listPlacesOf(viewer, { kind: "event", subjectId: event.id, homeId: event.cluster.id });
      if (!items) throw notFound();
      return { items };
    },
  }),
  endpoint({
    method: "post", path: "/events/{id}/placements", summary: "Show it in another cluster, or offer it there", tag: "Events", who: "member", status: 201, params, body: showInInput,
    output: z.object({ id: z.uuid(), shown: z.boolean().describe("At once; else it waits for the other cluster's answer") }),
    run: (viewer, { params, body }) => showEventIn(viewer, { ...params, ...body }),
  }),
  endpoint({ method: "post", path: "/events/{id}/cancellation", summary: "Cancel an event", tag: "Events", who: "member", params, run: (viewer, { params }) => cancelEvent(viewer, params) }),
];
