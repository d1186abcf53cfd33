import { addressOf, type DirectoryQuery, readQuery } from "#components/directory/address.ts";
import { isCountryCode } from "#lib/i18n/countries.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { searchKinds } from "#lib/search/labels.ts";

export type SearchQuery = DirectoryQuery<"kind" | "country" | "cluster" | "language">;

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The address of the search, as far as it makes sense: an old link must show something. */
export const readSearchQuery = (given: Record<string, string | string[] | undefined>): SearchQuery => ({
  ...readQuery(given, { kind: (value) => (searchKinds as readonly string[]).includes(value), country: isCountryCode, cluster: (value) => uuid.test(value), language: isLocale }),
  sort: "name", view: "list",
});

/** The address of a query, without its place in a group. */
export const searchAddress = (base: string, query: SearchQuery, change: Partial<SearchQuery> = {}) => addressOf(base, { ...query, cursor: undefined, ...change });
