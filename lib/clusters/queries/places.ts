import { and, count, desc, min, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters } from "#db/schema/clusters.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { placeName } from "#lib/i18n/places.ts";
import type { ClusterFilter } from "../input.ts";
import { conditions } from "./filter.ts";

/** A mark on a map: a city when its clusters have coordinates, else the country as a whole (no coordinates). */
export type MapPlace = {
  country: string;
  city: string | null;
  latitude: number | null;
  longitude: number | null;
  /** In the viewer's language: "Vitebsk, Belarus" or "Belarus" */
  label: string;
  count: number;
  /** The cluster's address where there is only one */
  slug: string | null;
};

/** Marks at most, the ones with most clusters: a map with more is a blot. */
const maxPlaces = 1000;

/** Where the clusters of a filter are, most first. One query. */
export async function listMapPlaces(viewer: Viewer, filter: ClusterFilter = {}): Promise<MapPlace[]> {
  const located = sql`${clusters.latitude} is not null and ${clusters.longitude} is not null`;
  const city = sql<string | null>`case when ${located} then ${clusters.city} end`;
  // to a tenth of a degree, so that two spellings of a place are one mark
  const latitude = sql<number | null>`case when ${located} then round(${clusters.latitude} * 10) / 10 end`;
  const longitude = sql<number | null>`case when ${located} then round(${clusters.longitude} * 10) / 10 end`;
  const rows = await database()
    .select({ country: clusters.country, city: min(city), latitude, longitude, count: count(), slug: sql<string | null>`case when count(*) = 1 then min(${clusters.slug}) end` })
    .from(clusters)
    .where(and(...conditions(viewer, filter)))
    .groupBy(clusters.country, latitude, longitude)
    .orderBy(desc(count()), clusters.country, sql`min(${clusters.slug})`)
    .limit(maxPlaces);
  return rows.map((row) => ({ ...row, label: placeName(row, viewer.locale) }));
}

export type Figures = { clusters: number; countries: number; organizations: number; participants: number };

/** How much there is of everything, for the home page. One query. */
export async function countFigures(_viewer: Viewer): Promise<Figures> {
  const [row] = await database().execute<Figures>(sql`
    select (select count(*)::int from clusters where visibility <> 'hidden') as clusters,
           (select count(distinct country)::int from clusters where visibility <> 'hidden') as countries,
           (select count(*)::int from organizations) as organizations,
           (select count(*)::int from participants p join clusters c on c.id = p.cluster_id where p.left_at is null and c.visibility <> 'hidden') as participants`);
  return row!;
}
