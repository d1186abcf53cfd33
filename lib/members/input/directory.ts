import { z } from "zod";
import { isLanguageCode } from "#lib/core/languages.ts";
import { manyOf } from "#lib/core/many.ts";
import { taxonomyKeys } from "#lib/core/taxonomy.ts";
import { optional } from "#lib/core/text.ts";
import { isCountryCode } from "#lib/i18n/countries.ts";

const key = z.enum(taxonomyKeys as [string, ...string[]], "members.taxonomy");

export const memberFilter = z.object({
  q: optional(z.string().max(200, "too_long")),
  country: manyOf(z.string().refine(isCountryCode, "country")).describe("Of an organisation where they work now"),
  offers: manyOf(key),
  seekings: manyOf(key),
  languages: manyOf(z.string().refine(isLanguageCode, "members.language")),
  sort: z.enum(["name", "newest"]).default("name"),
});
