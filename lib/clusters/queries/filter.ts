import { arrayOverlaps, inArray, like, or, type SQL } from "drizzle-orm";
import { clusters } from "#db/schema/clusters.ts";
import { countriesNamed } from "#lib/core/countries-named.ts";
import { containing, searchWords } from "#lib/core/search.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { spellingsOf } from "#lib/core/towns-named.ts";
import type { ClusterFilter } from "../input.ts";
import { visibleClusters } from "./visible.ts";

/** Every word stands somewhere in the names, key products or the city, or begins the country's or the town's name in some language. */
export const searched = (q?: string) =>
  searchWords(q).map((word) => {
    const countries = countriesNamed(word);
    return or(...spellingsOf(word).map((key) => like(clusters.searchText, containing(key))), countries.length ? inArray(clusters.country, countries) : undefined);
  });

/** The whole filter as conditions, and that the viewer may know of the cluster. */
export const conditions = (viewer: Viewer, { q, country = [], industry = [], stage = [] }: ClusterFilter): (SQL | undefined)[] => [
  visibleClusters(viewer),
  ...searched(q),
  country.length ? inArray(clusters.country, country) : undefined,
  industry.length ? or(inArray(clusters.industry, industry), arrayOverlaps(clusters.otherIndustries, industry)) : undefined,
  stage.length ? inArray(clusters.stage, stage) : undefined,
];
