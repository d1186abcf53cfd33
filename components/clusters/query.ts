import { clusterStages, industries } from "#lib/clusters/labels.ts";
import type { ClusterFilter } from "#lib/clusters/input.ts";
import { isCountryCode } from "#lib/i18n/countries.ts";
import { type DirectoryQuery, readQuery } from "#components/directory/address.ts";

export type ClusterQuery = DirectoryQuery<"country" | "industry" | "stage">;

const isOneOf = (values: readonly string[]) => (value: string) => values.includes(value);

/** The directory's address, as far as it makes sense. */
export const readClusterQuery = (given: Record<string, string | string[] | undefined>): ClusterQuery =>
  readQuery(given, { country: isCountryCode, industry: isOneOf(industries), stage: isOneOf(clusterStages) });

/** What the queries take. */
export const filterOf = ({ q, filters, sort }: ClusterQuery) => ({ q, ...filters, sort }) as ClusterFilter;
