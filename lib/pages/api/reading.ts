import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { pageOf, pageQuery } from "#lib/api/paging.ts";
import { slug } from "#lib/organizations/input.ts";
import { localeParam, revInput } from "../input.ts";
import { compareVersions, findVersion, listVersions } from "../queries/history.ts";
import { findPage } from "../queries/page.ts";
import { listPageGuests } from "../queries/guests.ts";
import { listShownPages } from "../queries/shown.ts";
import { listPutAway, listTree } from "../queries/tree.ts";
import { comparisonShown, fullVersionShown, nodeShown, pageShown, personShown, shownPageShown, versionShown } from "./shown.ts";

const tag = "Pages";
const params = z.object({ id: z.uuid() });
const inLanguage = params.extend({ locale: localeParam });

export const endpoints = [
  endpoint({
    method: "get", path: "/clusters/{slug}/pages", summary: "The tree of a cluster's pages, parents before children; or its archive, or its trash", tag, who: "member",
    params: z.object({ slug }), query: z.object({ where: z.enum(["tree", "archive", "trash"]).default("tree") }), output: z.object({ items: z.array(nodeShown) }),
    run: async (viewer, { params, query: { where } }) => ({ items: where === "tree" ? (await listTree(viewer, params.slug)).nodes : await listPutAway(viewer, params.slug, where) }),
  }),
  endpoint({
    method: "get", path: "/clusters/{slug}/shown-pages", summary: "Pages of other clusters that a cluster shows", tag, who: "member",
    params: z.object({ slug }), output: z.object({ items: z.array(shownPageShown) }),
    run: async (viewer, { params }) => ({ items: await listShownPages(viewer, params.slug) }),
  }),
  endpoint({
    method: "get", path: "/pages/{id}", summary: "A page in one of its languages. The ETag is the rev to save on", tag, who: "member",
    params, query: z.object({ locale: localeParam.optional() }), output: pageShown, rev: ({ rev }) => rev,
    run: (viewer, { params, query }) => findPage(viewer, params.id, query.locale),
  }),
  endpoint({
    method: "get", path: "/pages/{id}/texts/{locale}/versions", summary: "Versions of a page in one language, newest first", tag, who: "member",
    params: inLanguage, query: z.object(pageQuery), output: pageOf(versionShown),
    run: (viewer, { params: { id, locale }, query }) => listVersions(viewer, { pageId: id, locale, ...query }),
  }),
  endpoint({
    method: "get", path: "/pages/{id}/texts/{locale}/versions/{number}", summary: "One version with its words", tag, who: "member",
    params: inLanguage.extend({ number: revInput }), output: fullVersionShown,
    run: (viewer, { params: { id, locale, number } }) => findVersion(viewer, id, locale, number),
  }),
  endpoint({
    method: "get", path: "/pages/{id}/texts/{locale}/comparison", summary: "What changed between two versions, by words", tag, who: "member",
    params: inLanguage, query: z.object({ from: revInput, to: revInput }), output: comparisonShown,
    run: (viewer, { params: { id, locale }, query }) => compareVersions(viewer, { pageId: id, locale, ...query }),
  }),
  endpoint({
    method: "get", path: "/pages/{id}/guests", summary: "The guests of a page: people from outside who see it and nothing else", tag, who: "member",
    params, output: z.object({ items: z.array(personShown) }),
    run: async (viewer, { params }) => ({ items: await listPageGuests(viewer, params.id) }),
  }),
];
