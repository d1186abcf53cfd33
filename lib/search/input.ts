import { z } from "zod";
import { manyOf } from "#lib/core/many.ts";
import { optional } from "#lib/core/text.ts";
import { locales } from "#lib/i18n/locales.ts";
import { knownCountry } from "#lib/organizations/input.ts";
import { searchKinds } from "./labels.ts";

/** Letters of a query that are read; the rest of a pasted page is not. */
export const maxQuery = 300;

export const searchFilter = z.object({
  q: optional(z.string().max(10_000, "too_long").transform((q) => q.slice(0, maxQuery))),
  kind: manyOf(z.enum(searchKinds)),
  country: manyOf(knownCountry),
  cluster: manyOf(z.uuid()),
  language: manyOf(z.enum(locales)),
});
export type SearchFilter = Partial<z.output<typeof searchFilter>>;
