import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { pageOf, pageQuery } from "#lib/api/paging.ts";
import { notFound } from "#lib/core/errors.ts";
import { cancelEvent, createEvent, updateEvent } from "./commands.ts";
import { eventInput } from "./input.ts";
import { eventKinds } from "./labels.ts";
import { findEvent, listUpcomingEvents } from "./queries.ts";

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
  endpoint({ method: "post", path: "/events/{id}/cancellation", summary: "Cancel an event", tag: "Events", who: "member", params, run: (viewer, { params }) => cancelEvent(viewer, params) }),
];
