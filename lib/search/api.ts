import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { locales } from "#lib/i18n/locales.ts";
import { askRebuild } from "./commands.ts";
import { searchFilter } from "./input.ts";
import { searchKinds } from "./labels.ts";
import { askedSearch } from "./queries/asked.ts";
import { findIndexProgress } from "./queries/progress.ts";

const tag = "Search";
const locale = z.enum(locales);
const kind = z.enum(searchKinds);
const count = z.number().int();
const moment = z.iso.datetime().nullable();

const cut = z.array(z.object({ text: z.string(), match: z.boolean() })).describe("A text in pieces; `match` where it is what was looked for. Plain text, not HTML.");

const hit = z.object({
  kind, id: z.uuid(), path: z.string().describe("Within the site, without the language"), title: cut, locale,
  excerpt: cut.nullable(), excerptLocale: locale.nullable(), country: z.string().nullable(), changedAt: z.iso.datetime(),
}).meta({ id: "SearchHit" });

const group = z.object({ kind, total: count, more: z.boolean().describe("There are more than were counted"), items: z.array(hit), nextCursor: z.string().nullable().describe("Goes on in this group, with `kind` set to it") }).meta({ id: "SearchGroup" });

const result = z.object({
  query: z.string(), total: count, more: z.boolean().describe("Counts are the least that there is"),
  near: z.boolean().describe("Nothing was found as typed: these are near"), suggestion: z.string().nullable().describe("The query as it may have been meant"),
  groups: z.array(group),
  facets: z.object({
    kind: z.partialRecord(kind, count), country: z.record(z.string(), count), language: z.partialRecord(locale, count),
    cluster: z.array(z.object({ id: z.uuid(), slug: z.string(), name: z.string(), locale, count })),
  }).describe("How many each value of a filter would show with the other filters as they are"),
}).meta({ id: "SearchResult" });

const progress = z.object({
  documents: z.record(z.string(), count), waiting: count.describe("Things that wait to be read anew"),
  rebuild: z.object({ askedAt: moment, startedAt: moment, finishedAt: moment, total: count.nullable(), done: count.nullable() }),
}).meta({ id: "SearchIndexProgress" });

export const endpoints = [
  endpoint({
    method: "get", path: "/search", summary: "Everything that you may see and that has these words, by kind", tag, who: "anyone",
    query: searchFilter.extend({ locale: locale.optional().describe("Of names and excerpts; your own unless it says another"), limit: z.coerce.number().int().min(1).max(50).default(5).describe("Hits of a kind"), cursor: z.string().max(200).optional() }),
    output: result,
    run: (viewer, { query: { locale: wanted = viewer.locale, ...asked } }) => askedSearch({ ...viewer, locale: wanted }, asked),
  }),
  endpoint({
    method: "get", path: "/search/index", summary: "How far the search index is", tag, who: "staff", output: progress,
    run: (viewer) => findIndexProgress(viewer),
  }),
  endpoint({
    method: "post", path: "/search/index/rebuilds", summary: "Build the search index anew; the search goes on meanwhile", tag, who: "staff", status: 202, output: progress,
    run: async (viewer) => {
      await askRebuild(viewer);
      return findIndexProgress(viewer);
    },
  }),
];
