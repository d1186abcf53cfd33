import { sql, type SQL } from "drizzle-orm";

export type DirectoryFilter = { q?: string; country?: string[]; offers?: string[]; seekings?: string[]; languages?: string[]; sort?: "name" | "newest" };

export const facetNames = ["country", "offers", "seekings", "languages"] as const;
export type FacetName = (typeof facetNames)[number];

const textArray = (values: string[]) => sql`array[${sql.join(values.map((value) => sql`${value}`), sql`, `)}]::text[]`;

/** The members that each filter which is set leaves, by what may be seen: a select of `member_id` for each. */
export function choices(filter: DirectoryFilter, seen: SQL): Partial<Record<FacetName, SQL>> {
  const chosen: Partial<Record<FacetName, SQL>> = {};
  if (filter.country?.length) {
    chosen.country = sql`select p.member_id from member_positions p join organizations o on o.id = p.organization_id and o.country = any(${textArray(filter.country)})
      join member_fields on member_fields.member_id = p.member_id and member_fields.field = 'positions' and ${seen} where p.to_year is null`;
  }
  for (const field of ["offers", "seekings", "languages"] as const) {
    const keys = filter[field];
    if (keys?.length) chosen[field] = sql`select member_fields.member_id from member_fields where member_fields.field = ${field} and member_fields.keys && ${textArray(keys)} and ${seen}`;
  }
  return chosen;
}
