import type { Neighbour } from "#lib/clusters/queries/network.ts";
import type { MapPlace } from "#lib/clusters/queries/places.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { placeOf } from "../words.ts";

/** Where clusters are, for a map: those of one place together. */
export function placesOf(clusters: readonly Neighbour[], locale: Locale): MapPlace[] {
  const spots = Map.groupBy(clusters, ({ country, latitude, longitude }) => `${country} ${latitude} ${longitude}`);
  return [...spots.values()].map((here) => {
    const { country, city, latitude, longitude, slug } = here[0]!;
    return { country, city: latitude === null ? null : city, latitude, longitude, label: placeOf({ country, city }, locale), count: here.length, slug: here.length === 1 ? slug : null };
  });
}
