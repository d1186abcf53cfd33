import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { pageOf, pageQuery } from "#lib/api/paging.ts";
import { locales } from "#lib/i18n/locales.ts";
import { acceptPass, resendPass, revokePass } from "../commands/guests.ts";
import { acceptInput } from "../input/guests.ts";
import { guestPlaces, guestRoles, passStates } from "../labels/guests.ts";
import { listMyPasses, listPasses } from "../queries/guests.ts";
import { params } from "./one.ts";

const tag = "Guests";
const byId = z.object({ id: z.uuid() });
const text = z.partialRecord(z.enum(locales), z.string());
const person = z.object({ id: z.uuid(), name: z.string(), handle: z.string() });

const passShown = z
  .object({
    id: z.uuid(),
    kind: z.enum(guestPlaces),
    subjectId: z.uuid().describe("The conversation or page"),
    subjectTitle: text.describe("Empty for the general channel"),
    email: z.string(),
    role: z.enum(guestRoles),
    state: z.enum(passStates),
    member: person.nullable().describe("Null until somebody has accepted"),
    invitedBy: person.nullable(),
    cluster: z.object({ id: z.uuid(), slug: z.string(), name: text }),
    createdAt: z.iso.datetime(), acceptedAt: z.iso.datetime().nullable(), expiresAt: z.iso.datetime(),
  })
  .meta({ id: "GuestPass" });

export const endpoints = [
  endpoint({
    method: "get", path: "/clusters/{slug}/guests", summary: "Who was invited from outside, to what, newest first (coordinators)", tag, who: "member",
    params, query: z.object(pageQuery), output: pageOf(passShown),
    run: (viewer, { params, query }) => listPasses(viewer, { ...params, ...query }),
  }),
  endpoint({
    method: "get", path: "/me/guest-passes", summary: "Where you are a guest, and invitations that wait for your address", tag, who: "member",
    output: z.object({ items: z.array(passShown) }),
    run: async (viewer) => ({ items: await listMyPasses(viewer) }),
  }),
  endpoint({
    method: "post", path: "/guest-invitations/acceptance", summary: "Take up an invitation with the token of its letter", tag, who: "member",
    body: acceptInput, output: z.object({ id: z.uuid() }),
    run: (viewer, { body }) => acceptPass(viewer, body),
  }),
  endpoint({
    method: "post", path: "/guest-passes/{id}/acceptance", summary: "Take up an invitation that was sent to your confirmed address", tag, who: "member",
    params: byId, output: z.object({ id: z.uuid() }),
    run: (viewer, { params }) => acceptPass(viewer, { passId: params.id }),
  }),
  endpoint({
    method: "post", path: "/guest-passes/{id}/resending", summary: "Send the letter once more, with a new link and as many days as at first (coordinators)", tag, who: "member",
    params: byId,
    run: (viewer, { params }) => resendPass(viewer, { passId: params.id }),
  }),
  endpoint({
    method: "post", path: "/guest-passes/{id}/revocation", summary: "End a pass: as a coordinator, or your own", tag, who: "member",
    params: byId,
    run: (viewer, { params }) => revokePass(viewer, { passId: params.id }),
  }),
];
