import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { notFound } from "#lib/core/errors.ts";
import { localizedShown } from "#lib/organizations/api/shown.ts";
import { acceptAgreements, endAgreement, publishAgreement, reviseAgreement } from "../commands/agreements.ts";
import { acceptedAgreements } from "../input.ts";
import { agreementInput } from "../input/agreements.ts";
import { listAgreements, listAgreementStates } from "../queries/agreements.ts";
import { one, params } from "./one.ts";

const tag = "Agreements";
const byId = params.extend({ id: z.uuid() });
const fields = { id: z.uuid(), version: z.number().int(), title: localizedShown, body: localizedShown, publishedAt: z.iso.datetime() };
const agreementShown = z.object(fields).meta({ id: "ClusterAgreement" });
const stateShown = z.object({
  ...fields,
  accepted: z.number().int().describe("Participants that have accepted this version"), asked: z.number().int(),
  versions: z.array(z.object({ version: z.number().int(), title: localizedShown, publishedAt: z.iso.datetime(), by: z.string().nullable() })),
}).meta({ id: "ClusterAgreementState" });

export const endpoints = [
  endpoint({
    method: "get", path: "/clusters/{slug}/agreements", summary: "What participants agree to, in the version that counts", tag, who: "anyone", params, output: z.object({ items: z.array(agreementShown) }),
    run: async (viewer, { params }) => ({ items: await listAgreements(viewer, (await one(viewer, params.slug)).id) }),
  }),
  endpoint({
    method: "get", path: "/clusters/{slug}/agreement-states", summary: "Agreements with their versions and how many have accepted (coordinators)", tag, who: "member", params, output: z.object({ items: z.array(stateShown) }),
    run: async (viewer, { params }) => {
      const items = await listAgreementStates(viewer, (await one(viewer, params.slug)).id);
      if (!items) throw notFound();
      return { items };
    },
  }),
  endpoint({
    method: "post", path: "/clusters/{slug}/agreements", summary: "Publish an agreement", tag, who: "member", status: 201, params, body: agreementInput, output: z.object({ id: z.uuid() }),
    run: (viewer, { params, body }) => publishAgreement(viewer, { ...params, ...body }),
  }),
  endpoint({
    method: "post", path: "/clusters/{slug}/agreements/{id}/versions", summary: "Publish a new version; participants are asked again", tag, who: "member", status: 201,
    params: byId, body: agreementInput.extend({ version: z.number().int().describe("The version that counted when you began") }), output: z.object({ version: z.number().int() }),
    run: (viewer, { params: { id, ...params }, body }) => reviseAgreement(viewer, { ...params, agreementId: id, ...body }),
  }),
  endpoint({ method: "delete", path: "/clusters/{slug}/agreements/{id}", summary: "Ask for an agreement no more", tag, who: "member", params: byId, run: (viewer, { params: { id, slug } }) => endAgreement(viewer, { slug, agreementId: id }) }),
  endpoint({
    method: "post", path: "/clusters/{slug}/acceptances", summary: "Accept all that is asked, in the name of your organisations that take part and your own", tag, who: "member", params, body: z.object({ agreements: acceptedAgreements }),
    run: (viewer, { params, body }) => acceptAgreements(viewer, { ...params, ...body }),
  }),
];
