import { isIndustrySection } from "#lib/core/industry-codes.ts";
import { isCountryCode } from "#lib/i18n/countries.ts";
import type { OrganizationFilter } from "#lib/organizations/input.ts";
import { certificateStandards, organizationKinds, productRoles, sizeClasses } from "#lib/organizations/labels.ts";
import { type DirectoryQuery, readQuery } from "#components/directory/address.ts";

export type OrganizationQuery = DirectoryQuery<"country" | "kind" | "section" | "size" | "role" | "certificate" | "market">;

const among = (values: readonly string[]) => (value: string) => values.includes(value);

/** The directory's address, as far as it makes sense. There is no map of organisations. */
export function readOrganizationQuery(given: Record<string, string | string[] | undefined>): OrganizationQuery {
  const query = readQuery(given, {
    country: isCountryCode, kind: among(organizationKinds), section: isIndustrySection, size: among(sizeClasses), role: among(productRoles), certificate: among(certificateStandards), market: isCountryCode,
  });
  return { ...query, view: query.view === "map" ? "list" : query.view };
}

/** What the queries take. */
export const filterOf = ({ q, filters, sort }: OrganizationQuery) => ({ q, ...filters, sort }) as OrganizationFilter;
