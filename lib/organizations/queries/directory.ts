import { and, arrayOverlaps, asc, desc, inArray, like, lt, or, sql, type SQL } from "drizzle-orm";
import { database } from "#db/client.ts";
import { organizations } from "#db/schema/organizations.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { countriesNamed } from "#lib/core/countries-named.ts";
import { codesIn, type IndustrySection } from "#lib/core/industry-codes.ts";
import { containing, searchWords } from "#lib/core/search.ts";
import { spellingsOf } from "#lib/core/towns-named.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { members } from "../facets/bits.ts";
import { currentFacets } from "../facets/current.ts";
import type { Counts } from "../facets/table.ts";
import type { OrganizationFilter } from "../input.ts";
import { cardColumns, nameSeenBy, type OrganizationCard } from "./shape.ts";

type Paging = { limit?: number; cursor?: string };
export type OrganizationFacets = { total: number } & Counts;
export type OrganizationDirectory = Page<OrganizationCard> & { facets: OrganizationFacets };

/** So few that they are put in order after they are found; of more, the index of names meets enough on its way. */
const few = 2_000;

/**
 * A page of organisations by filter, in the order of the names that the viewer sees (or newest first), and how many each
 * value of a filter would show with the other filters as they are. Two queries, whatever the filter.
 */
export async function searchOrganizations(viewer: Viewer, { sort = "name", limit = 30, cursor, ...filter }: OrganizationFilter & Paging = {}): Promise<OrganizationDirectory> {
  const name = nameSeenBy[viewer.locale];
  const after = cursor ? decodeCursor(cursor, ["text", "uuid"]).map(String) : null;
  const byName = sort === "name";
  const rest = after && (byName ? sql`(${name}, id) > (${after[0]}, ${after[1]}::uuid)` : lt(organizations.id, after[1]!));
  const words = wordsOf(filter.q);
  const tests = words.map(testOf);
  const { found, total, counts } = (await currentFacets()).choose(filter, tests);
  const isFew = total <= few;
  const picked = isFew ? sql`${organizations.seq} = any(${sql.param(`{${members(found, few).join(",")}}`)}::int[])` : and(...conditions(filter, words));
  const rows = await database()
    .select({ card: cardColumns, sortName: sql<string>`${name}` })
    .from(organizations)
    .where(and(picked, rest ?? undefined))
    .orderBy(...(byName ? [isFew ? sql`${name} || ''` : asc(name), asc(organizations.id)] : [isFew ? sql`${organizations.id}::text desc` : desc(organizations.id)])) // few: not along an index, past all the others
    .limit(limit + 1);
  return { ...toPage(rows, limit, (row) => [byName ? row.sortName : "", row.card.id], (row) => row.card), facets: { total, ...counts } };
}

/** The page alone. */
export async function listOrganizations(viewer: Viewer, filter: OrganizationFilter & Paging = {}): Promise<Page<OrganizationCard>> {
  const { items, nextCursor } = await searchOrganizations(viewer, filter);
  return { items, nextCursor };
}

/** The counts alone. One query. */
export async function countOrganizationFacets(_viewer: Viewer, { q, ...filter }: OrganizationFilter = {}): Promise<OrganizationFacets> {
  const { total, counts } = (await currentFacets()).choose(filter, wordsOf(q).map(testOf));
  return { total, ...counts };
}

/** A word of the query: what to look for in the folded texts, and the countries that it may name. */
type Word = { keys: string[]; countries: string[] };

const wordsOf = (q: string | undefined): Word[] => searchWords(q).map((word) => ({ keys: spellingsOf(word), countries: countriesNamed(word) }));

const testOf = ({ keys, countries }: Word) => (text: string, country: string) => keys.some((key) => text.includes(key)) || countries.includes(country);

const numbered = (key: string) => sql`exists (select from organization_identifiers i where i.organization_id = organizations.id and search_fold(i.value) like ${containing(key)})`;

// the same as FacetTable.choose, for the database
function conditions({ country = [], kind = [], section = [], size = [], role = [], certificate = [], market = [] }: OrganizationFilter, words: Word[]): (SQL | undefined)[] {
  const { searchKey, industryCodes, roles, certificateStandards, exportMarkets, sizeClass } = organizations;
  return [
    ...words.map(({ keys, countries }) => or(...keys.map((key) => like(searchKey, containing(key))), countries.length ? inArray(organizations.country, countries) : undefined, /\d/.test(keys[0]!) ? numbered(keys[0]!) : undefined)),
    country.length ? inArray(organizations.country, country) : undefined,
    kind.length ? inArray(organizations.kind, kind) : undefined,
    section.length ? arrayOverlaps(industryCodes, section.flatMap((one) => [...codesIn(one as IndustrySection)])) : undefined,
    size.length ? inArray(sizeClass, size) : undefined,
    role.length ? arrayOverlaps(roles, role) : undefined,
    certificate.length ? arrayOverlaps(certificateStandards, certificate) : undefined,
    market.length ? arrayOverlaps(exportMarkets, market) : undefined,
  ];
}
