import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { prose } from "#lib/core/text.ts";
import { slug } from "#lib/organizations/input.ts";
import { createPage, restoreVersion, saveText } from "../commands/save.ts";
import { createPageInput, localeParam, revInput, saveTextInput } from "../input.ts";
import { maxBody } from "../labels.ts";
import { mergeText } from "../queries/merge.ts";
import { findPage } from "../queries/page.ts";
import { previewPage, previewText } from "../queries/show.ts";
import { conflictShown, pageShown } from "./shown.ts";

const tag = "Pages";
const params = z.object({ id: z.uuid() });
const inLanguage = params.extend({ locale: localeParam });
const shown = { output: pageShown, rev: ({ rev }: z.output<typeof pageShown>) => rev };
const written = z.object({ body: prose(maxBody, 0) });
const html = z.object({ html: z.string().describe("Safe to set as it is") });

export const endpoints = [
  endpoint({
    method: "post", path: "/clusters/{slug}/pages", summary: "Make a page, the last one under its parent", tag, who: "member", status: 201,
    params: z.object({ slug }), body: createPageInput, ...shown,
    run: async (viewer, { params, body }) => findPage(viewer, (await createPage(viewer, { ...params, ...body })).id, body.locale),
  }),
  endpoint({
    method: "patch", path: "/pages/{id}/texts/{locale}", summary: "Save a page in one language on top of the version of If-Match; \"0\" begins a language", tag, who: "member", ifMatch: true,
    params: inLanguage, body: saveTextInput, ...shown,
    run: async (viewer, { params: { id, locale }, body, rev }) => {
      await saveText(viewer, { pageId: id, locale, rev, ...body });
      return findPage(viewer, id, locale);
    },
  }),
  endpoint({
    method: "post", path: "/pages/{id}/texts/{locale}/merge", summary: "Put a text made from version `rev` together with what is there now; saves nothing", tag, who: "member",
    params: inLanguage, body: saveTextInput.omit({ note: true }).extend({ rev: revInput }), output: conflictShown,
    run: (viewer, { params: { id, locale }, body }) => mergeText(viewer, { pageId: id, locale, ...body }),
  }),
  endpoint({
    method: "post", path: "/pages/{id}/texts/{locale}/versions/{number}/restoration", summary: "Bring an older version back, as a new one", tag, who: "member", ifMatch: true,
    params: inLanguage.extend({ number: revInput }), ...shown,
    run: async (viewer, { params: { id, locale, number }, rev }) => {
      await restoreVersion(viewer, { pageId: id, locale, number, rev });
      return findPage(viewer, id, locale);
    },
  }),
  endpoint({
    method: "post", path: "/clusters/{slug}/pages/preview", summary: "What Markdown would look like as a page of this cluster; saves nothing", tag, who: "member",
    params: z.object({ slug }), body: written, output: html,
    run: async (viewer, { params, body }) => ({ html: await previewText(viewer, params.slug, body.body) }),
  }),
  endpoint({
    method: "post", path: "/pages/{id}/preview", summary: "What Markdown would look like in this page; saves nothing", tag, who: "member",
    params, body: written, output: html,
    run: async (viewer, { params, body }) => ({ html: await previewPage(viewer, params.id, body.body) }),
  }),
];
