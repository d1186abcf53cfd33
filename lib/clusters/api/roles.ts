import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { notFound } from "#lib/core/errors.ts";
import { leaveInPerson, removePerson } from "../commands/persons.ts";
import { appointCoordinator, appointModerator, removeCoordinator, removeModerator } from "../commands/roles.ts";
import { reasonInput, whoInput } from "../input.ts";
import { listModerators, listPersons } from "../queries/persons.ts";
import { clusterShown } from "./shown.ts";
import { one, params } from "./one.ts";

const tag = "Cluster roles";
const someone = params.extend({ memberId: z.uuid() });
const byId = z.object({ id: z.uuid() });
const member = z.object({ memberId: z.uuid(), name: z.string(), handle: z.string() });
const moderatorShown = member.extend({ since: z.iso.datetime() }).meta({ id: "Moderator" });
const personShown = member.extend({ id: z.uuid(), joinedAt: z.iso.datetime() }).meta({ id: "PersonParticipant" });

export const endpoints = [
  endpoint({
    method: "post", path: "/clusters/{slug}/coordinators", summary: "Appoint a coordinator", tag, who: "member", params, body: whoInput, output: clusterShown,
    run: async (viewer, { params, body }) => {
      await appointCoordinator(viewer, { ...params, ...body });
      return one(viewer, params.slug);
    },
  }),
  endpoint({ method: "delete", path: "/clusters/{slug}/coordinators/{memberId}", summary: "End a coordinator's role, or your own; the last one stays", tag, who: "member", params: someone, run: (viewer, { params }) => removeCoordinator(viewer, params) }),
  endpoint({
    method: "get", path: "/clusters/{slug}/moderators", summary: "Who keeps order (those inside)", tag, who: "member", params, output: z.object({ items: z.array(moderatorShown) }),
    run: async (viewer, { params }) => {
      const items = await listModerators(viewer, (await one(viewer, params.slug)).id);
      if (!items) throw notFound();
      return { items };
    },
  }),
  endpoint({ method: "post", path: "/clusters/{slug}/moderators", summary: "Appoint a moderator", tag, who: "member", params, body: whoInput, run: (viewer, { params, body }) => appointModerator(viewer, { ...params, ...body }) }),
  endpoint({ method: "delete", path: "/clusters/{slug}/moderators/{memberId}", summary: "End a moderator's role, or your own", tag, who: "member", params: someone, run: (viewer, { params }) => removeModerator(viewer, params) }),
  endpoint({
    method: "get", path: "/clusters/{slug}/persons", summary: "Who takes part in person (those inside)", tag, who: "member", params, output: z.object({ items: z.array(personShown) }),
    run: async (viewer, { params }) => {
      const items = await listPersons(viewer, (await one(viewer, params.slug)).id);
      if (!items) throw notFound();
      return { items };
    },
  }),
  endpoint({ method: "post", path: "/person-participants/{id}/removal", summary: "Remove a person with a reason that they read", tag, who: "member", params: byId, body: reasonInput, run: (viewer, { params, body }) => removePerson(viewer, { personParticipantId: params.id, ...body }) }),
  endpoint({ method: "post", path: "/person-participants/{id}/departure", summary: "Leave a cluster that you take part in yourself", tag, who: "member", params: byId, run: (viewer, { params }) => leaveInPerson(viewer, { personParticipantId: params.id }) }),
];
