import { searchSource as clusters } from "#lib/clusters/search.ts";
import type { SearchSource } from "#lib/core/search-source.ts";
import { searchSource as library } from "#lib/library/search.ts";
import { searchSource as members } from "#lib/members/search.ts";
import { searchSource as organizations } from "#lib/organizations/search.ts";
import { searchSource as pages } from "#lib/pages/search.ts";
import { listImportedClusters } from "#lib/registry/search.ts";

const clustersAndImports: SearchSource = {
  ...clusters,
  stale: async (tx, fact) => [...(await clusters.stale(tx, fact)), ...(await listImportedClusters(tx, fact))],
};

/** What every domain gives to the one search. A domain adds the source of its search.ts here. */
export const searchSources: SearchSource[] = [clustersAndImports, organizations, members, library, pages];
