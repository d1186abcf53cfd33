import { type DirectoryQuery, readQuery } from "#components/directory/address.ts";
import { isLanguageCode } from "#lib/core/languages.ts";
import { isTaxonomyKey } from "#lib/core/taxonomy.ts";
import { isCountryCode } from "#lib/i18n/countries.ts";

export type MemberQuery = DirectoryQuery<"country" | "offers" | "seekings" | "languages">;

/** The directory's address, as far as it makes sense. There is only a list of members. */
export function readMemberQuery(given: Record<string, string | string[] | undefined>): MemberQuery {
  return { ...readQuery(given, { offers: isTaxonomyKey, seekings: isTaxonomyKey, languages: isLanguageCode, country: isCountryCode }), view: "list" };
}

/** What the queries take. */
export const filterOf = ({ q, filters, sort }: MemberQuery) => ({ q, ...filters, sort });
