import { and, asc, count, desc, inArray, like, lt, or, sql, type SQL } from "drizzle-orm";
import { database } from "#db/client.ts";
import { organizations } from "#db/schema/organizations.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { containing, searchWords } from "#lib/core/search.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { countriesNamed } from "#lib/i18n/countries.ts";
import type { OrganizationFilter } from "../input.ts";
import type { OrganizationKind } from "../labels.ts";
import { cardColumns, nameSeenBy, type OrganizationCard } from "./shape.ts";

type Paging = { limit?: number; cursor?: string };

/** Organisations by filter, in the order of the names that the viewer sees (or newest first), a page at a time. One query. */
export async function listOrganizations(viewer: Viewer, { sort = "name", limit = 30, cursor, ...filter }: OrganizationFilter & Paging = {}): Promise<Page<OrganizationCard>> {
  const name = nameSeenBy[viewer.locale];
  const after = cursor ? decodeCursor(cursor, ["text", "uuid"]).map(String) : null;
  const byName = sort === "name";
  const rest = after && (byName ? sql`(${name}, id) > (${after[0]}, ${after[1]}::uuid)` : lt(organizations.id, after[1]!));
  const rows = await database()
    .select({ card: cardColumns, sortName: sql<string>`${name}` })
    .from(organizations)
    .where(and(...conditions(filter), rest ?? undefined))
    .orderBy(...(byName ? [asc(name), asc(organizations.id)] : [desc(organizations.id)]))
    .limit(limit + 1);
  return toPage(rows, limit, (row) => [byName ? row.sortName : "", row.card.id], (row) => row.card);
}

export type OrganizationFacets = { total: number; country: Record<string, number>; kind: Partial<Record<OrganizationKind, number>> };

/** How many organisations each value of a filter would show with the other filters as they are. One query. */
export async function countOrganizationFacets(_viewer: Viewer, { q, country = [], kind = [] }: OrganizationFilter = {}): Promise<OrganizationFacets> {
  const cube = await database()
    .select({ country: organizations.country, kind: organizations.kind, count: count() })
    .from(organizations)
    .where(and(...searched(q)))
    .groupBy(organizations.country, organizations.kind);
  const facets: OrganizationFacets = { total: 0, country: {}, kind: {} };
  for (const cell of cube) {
    const inCountry = !country.length || country.includes(cell.country);
    const ofKind = !kind.length || kind.includes(cell.kind);
    if (inCountry && ofKind) facets.total += cell.count;
    if (ofKind) facets.country[cell.country] = (facets.country[cell.country] ?? 0) + cell.count;
    if (inCountry) facets.kind[cell.kind] = (facets.kind[cell.kind] ?? 0) + cell.count;
  }
  return facets;
}

function conditions({ q, country = [], kind = [] }: OrganizationFilter): (SQL | undefined)[] {
  return [
    ...searched(q),
    country.length ? inArray(organizations.country, country) : undefined,
    kind.length ? inArray(organizations.kind, kind) : undefined,
  ];
}

// every word stands somewhere in the names or the city, or begins the country's name
const searched = (q?: string) =>
  searchWords(q).map((word) => {
    const countries = countriesNamed(word);
    const inText = like(organizations.searchText, containing(word));
    return countries.length ? or(inText, inArray(organizations.country, countries)) : inText;
  });
