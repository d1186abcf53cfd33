import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { pageOf, pageQuery } from "#lib/api/paging.ts";
import { notFound } from "#lib/core/errors.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { createOrganization } from "./commands/create.ts";
import { addRepresentative, removeRepresentative } from "./commands/representatives.ts";
import { updateOrganization } from "./commands/update.ts";
import { addRepresentativeInput, createOrganizationInput, organizationFilter, slug, updateOrganizationInput } from "./input.ts";
import { countOrganizationFacets, listOrganizations } from "./queries/directory.ts";
import { listMyOrganizations } from "./queries/mine.ts";
import { findOrganization, listRepresentatives } from "./queries/one.ts";
import { myOrganizationShown, organizationCardShown, organizationFacetsShown, organizationShown, representativeShown } from "./api/shown.ts";

const tag = "Organizations";
const params = z.object({ slug });

async function one(viewer: Viewer, slug: string) {
  const organization = await findOrganization(viewer, slug);
  if (!organization) throw notFound();
  return organization;
}

async function peopleOf(viewer: Viewer, slug: string) {
  const items = await listRepresentatives(viewer, (await one(viewer, slug)).id);
  if (!items) throw notFound();
  return { items };
}

export const endpoints = [
  endpoint({
    method: "get", path: "/organizations", summary: "Organisations by filter and search", tag, who: "anyone",
    query: organizationFilter.extend(pageQuery), output: pageOf(organizationCardShown),
    run: (viewer, { query }) => listOrganizations(viewer, query),
  }),
  endpoint({
    method: "get", path: "/organizations/facets", summary: "How many organisations each value of a filter shows", tag, who: "anyone",
    query: organizationFilter.omit({ sort: true }), output: organizationFacetsShown,
    run: (viewer, { query }) => countOrganizationFacets(viewer, query),
  }),
  endpoint({
    method: "get", path: "/organizations/{slug}", summary: "One organisation", tag, who: "anyone",
    params, output: organizationShown, rev: (shown) => shown.rev,
    run: (viewer, { params }) => one(viewer, params.slug),
  }),
  endpoint({
    method: "post", path: "/organizations", summary: "Make an organisation and become its administrator", tag, who: "member", status: 201,
    body: createOrganizationInput, output: organizationShown, rev: (shown) => shown.rev,
    run: async (viewer, { body }) => one(viewer, (await createOrganization(viewer, body)).slug),
  }),
  endpoint({
    method: "patch", path: "/organizations/{slug}", summary: "Change an organisation", tag, who: "member", ifMatch: true,
    params, body: updateOrganizationInput, output: organizationShown, rev: (shown) => shown.rev,
    run: async (viewer, { params, body, rev }) => {
      await updateOrganization(viewer, { ...body, ...params, rev });
      return one(viewer, params.slug);
    },
  }),
  endpoint({
    method: "get", path: "/organizations/{slug}/representatives", summary: "Who speaks for an organisation", tag, who: "member",
    params, output: z.object({ items: z.array(representativeShown) }),
    run: (viewer, { params }) => peopleOf(viewer, params.slug),
  }),
  endpoint({
    method: "post", path: "/organizations/{slug}/representatives", summary: "Let a member speak for an organisation, or change their role", tag, who: "member",
    params, body: addRepresentativeInput, output: z.object({ items: z.array(representativeShown) }),
    run: async (viewer, { params, body }) => {
      await addRepresentative(viewer, { ...params, ...body });
      return peopleOf(viewer, params.slug);
    },
  }),
  endpoint({
    method: "delete", path: "/organizations/{slug}/representatives/{memberId}", summary: "End a member's speaking for an organisation", tag, who: "member",
    params: params.extend({ memberId: z.uuid() }),
    run: (viewer, { params }) => removeRepresentative(viewer, params),
  }),
  endpoint({
    method: "get", path: "/me/organizations", summary: "The organisations that you speak for", tag, who: "member",
    output: z.object({ items: z.array(myOrganizationShown) }),
    run: async (viewer) => ({ items: await listMyOrganizations(viewer) }),
  }),
];
