import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { pageOf, pageQuery } from "#lib/api/paging.ts";
import { createOrganization } from "../commands/create.ts";
import { addDocument, removeDocument } from "../commands/documents.ts";
import { updateOrganization } from "../commands/update.ts";
import { createOrganizationInput, documentInput, organizationFilter, similarInput, updateOrganizationInput } from "../input.ts";
import { countOrganizationFacets, listOrganizations } from "../queries/directory.ts";
import { findOrganizationDoors } from "../queries/doors.ts";
import { listMyOrganizations } from "../queries/mine.ts";
import { listDocuments } from "../queries/profile.ts";
import { findSimilarOrganizations } from "../queries/similar.ts";
import { itemsOf, listOf, one, params, tag, whole } from "./one.ts";
import { documentShown, doorsShown, myOrganizationShown, organizationCardShown, organizationFacetsShown, organizationShown, similarShown } from "./shown.ts";

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
    method: "get", path: "/organizations/similar", summary: "Organisations that are likely this one: by number, by site, by name in any script", tag, who: "member",
    query: similarInput, output: itemsOf(similarShown),
    run: async (viewer, { query: { name, ...query } }) => ({ items: await findSimilarOrganizations(viewer, { ...query, name: name ? { en: name } : undefined }) }),
  }),
  endpoint({
    method: "get", path: "/organizations/{slug}", summary: "One organisation", tag, who: "anyone",
    params, output: organizationShown, rev: (shown) => shown.rev,
    run: (viewer, { params }) => whole(viewer, params.slug),
  }),
  endpoint({
    method: "post", path: "/organizations", summary: "Make an organisation and become its administrator", tag, who: "member", status: 201,
    body: createOrganizationInput, output: organizationShown, rev: (shown) => shown.rev,
    run: async (viewer, { body }) => whole(viewer, (await createOrganization(viewer, body)).slug),
  }),
  endpoint({
    method: "patch", path: "/organizations/{slug}", summary: "Change an organisation; a list that is given takes the place of the one that was there", tag, who: "member", ifMatch: true,
    params, body: updateOrganizationInput, output: organizationShown, rev: (shown) => shown.rev,
    run: async (viewer, { params, body, rev }) => {
      await updateOrganization(viewer, { ...body, ...params, rev });
      return whole(viewer, params.slug);
    },
  }),
  endpoint({
    method: "get", path: "/organizations/{slug}/doors", summary: "What you may do about an organisation", tag, who: "anyone",
    params, output: doorsShown,
    run: async (viewer, { params }) => findOrganizationDoors(viewer, await one(viewer, params.slug)),
  }),
  endpoint({
    method: "get", path: "/organizations/{slug}/documents", summary: "The documents of an organisation that you may see", tag, who: "anyone",
    params, output: itemsOf(documentShown),
    run: (viewer, { params }) => listOf(viewer, params.slug, listDocuments),
  }),
  endpoint({
    method: "post", path: "/organizations/{slug}/documents", summary: "Add a document: a file that you brought", tag, who: "member", status: 201,
    params, body: documentInput, output: z.object({ id: z.uuid() }),
    run: (viewer, { params, body }) => addDocument(viewer, { ...params, ...body }),
  }),
  endpoint({
    method: "delete", path: "/organizations/{slug}/documents/{documentId}", summary: "Take a document away", tag, who: "member",
    params: params.extend({ documentId: z.uuid() }),
    run: (viewer, { params }) => removeDocument(viewer, params),
  }),
  endpoint({
    method: "get", path: "/me/organizations", summary: "The organisations that you speak for", tag, who: "member",
    output: itemsOf(myOrganizationShown),
    run: async (viewer) => ({ items: await listMyOrganizations(viewer) }),
  }),
];
