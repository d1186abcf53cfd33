import { and, asc, count, desc, eq, exists, inArray, isNull, like, min, or, sql, type SQL } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters, participants } from "#db/schema/clusters.ts";
import { organizations } from "#db/schema/organizations.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { countriesNamed } from "#lib/core/countries-named.ts";
import { containing, searchWords } from "#lib/core/search.ts";
import { spellingsOf } from "#lib/core/towns-named.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { placeName } from "#lib/i18n/places.ts";
import { nameSeenBy } from "#lib/organizations/queries/shape.ts";
import type { ParticipantFilter } from "../input/participants.ts";
import { valueChainRoles, type ValueChainRole } from "../labels.ts";
import type { Participant } from "./participants.ts";
import type { MapPlace } from "./places.ts";
import { openClusters } from "./visible.ts";

type Given = ParticipantFilter & { clusterId: string };

// the place in the chain as a number, so that pages go on by it
const chain = sql<number>`array_position(array[${sql.raw(valueChainRoles.map((role) => `'${role}'`).join(", "))}], ${participants.valueChainRole})`;

/** Organisations that take part in a cluster, along the value chain, then by name, a page at a time. Of clusters that are not public only those inside see them. One query. */
export async function listParticipantPage(viewer: Viewer, { limit = 50, cursor, ...given }: Given & { limit?: number; cursor?: string }): Promise<Page<Participant>> {
  const name = nameSeenBy[viewer.locale];
  const after = cursor ? decodeCursor(cursor, ["number", "text", "uuid"]) : null;
  const { id, slug, originalLocale, kind, country, city } = organizations;
  const rows = await database()
    .select({
      id: participants.id, valueChainRole: participants.valueChainRole, joinedAt: participants.joinedAt, chain: chain.mapWith(Number), sortName: sql<string>`${name}`,
      organization: { id, slug, name: organizations.name, originalLocale, kind, country, city },
    })
    .from(participants)
    .innerJoin(organizations, eq(organizations.id, participants.organizationId))
    .where(and(...conditions(viewer, given), after ? sql`(${chain}, ${name}, ${organizations.id}) > (${after[0]}::int, ${after[1]}, ${after[2]}::uuid)` : undefined))
    .orderBy(asc(chain), asc(name), asc(organizations.id))
    .limit(limit + 1);
  return toPage(rows, limit, (row) => [row.chain, row.sortName, row.organization.id], ({ chain: _, sortName: __, joinedAt, ...row }) => ({ ...row, joinedAt: joinedAt.toISOString() }));
}

export type ParticipantFacets = { total: number; role: Partial<Record<ValueChainRole, number>>; country: Record<string, number> };

/** How many participants each value of a filter shows with the other filters as they are. One query. */
export async function countParticipantFacets(viewer: Viewer, { role = [], country = [], ...given }: Given): Promise<ParticipantFacets> {
  const cube = await database()
    .select({ role: participants.valueChainRole, country: organizations.country, count: count() })
    .from(participants).innerJoin(organizations, eq(organizations.id, participants.organizationId))
    .where(and(...conditions(viewer, given))).groupBy(participants.valueChainRole, organizations.country);
  const facets: ParticipantFacets = { total: 0, role: {}, country: {} };
  for (const cell of cube) {
    const [inRole, inCountry] = [!role.length || role.includes(cell.role), !country.length || country.includes(cell.country)];
    if (inRole && inCountry) facets.total += cell.count;
    if (inCountry) facets.role[cell.role] = (facets.role[cell.role] ?? 0) + cell.count;
    if (inRole) facets.country[cell.country] = (facets.country[cell.country] ?? 0) + cell.count;
  }
  return facets;
}

/** Where the participants of a filter are, most first: a city where it has coordinates, else the country. `slug` is the organisation's where there is one only. One query. */
export async function listParticipantPlaces(viewer: Viewer, given: Given): Promise<MapPlace[]> {
  const located = sql`${organizations.latitude} is not null and ${organizations.longitude} is not null`;
  const city = sql<string | null>`case when ${located} then ${organizations.city} end`;
  const latitude = sql<number | null>`case when ${located} then round(${organizations.latitude} * 10) / 10 end`;
  const longitude = sql<number | null>`case when ${located} then round(${organizations.longitude} * 10) / 10 end`;
  const rows = await database()
    .select({ country: organizations.country, city: min(city), latitude, longitude, count: count(), slug: sql<string | null>`case when count(*) = 1 then min(${organizations.slug}) end` })
    .from(participants).innerJoin(organizations, eq(organizations.id, participants.organizationId))
    .where(and(...conditions(viewer, given)))
    .groupBy(organizations.country, latitude, longitude)
    .orderBy(desc(count()), organizations.country, sql`min(${organizations.slug})`)
    .limit(1000);
  return rows.map((row) => ({ ...row, label: placeName(row, viewer.locale) }));
}

function conditions(viewer: Viewer, { clusterId, q, role = [], country = [] }: Given): (SQL | undefined)[] {
  const words = searchWords(q).map((word) => {
    const countries = countriesNamed(word);
    return or(...spellingsOf(word).map((key) => like(organizations.searchKey, containing(key))), countries.length ? inArray(organizations.country, countries) : undefined);
  });
  const open = openClusters(viewer);
  return [
    eq(participants.clusterId, clusterId), isNull(participants.leftAt),
    open && exists(database().select({ one: sql`1` }).from(clusters).where(and(eq(clusters.id, clusterId), open))),
    role.length ? inArray(participants.valueChainRole, role) : undefined,
    country.length ? inArray(organizations.country, country) : undefined,
    ...words,
  ];
}
