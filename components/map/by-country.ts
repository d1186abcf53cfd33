import { centreOf } from "./country-centres.ts";
import type { Place } from "./view.ts";

type Spot = { country: string; latitude: number | null; longitude: number | null; count: number };

/**
 * One place for each country: in the middle of its spots, weighed by their counts, or, where none is known, in the middle
 * of the country. `describe` gives a country its name and address.
 */
export function byCountry(spots: readonly Spot[], describe: (country: string) => { label: string; href: string }): Place[] {
  const countries = Map.groupBy(spots, ({ country }) => country);
  return [...countries].flatMap(([country, all]) => {
    const known = all.filter((spot) => spot.latitude !== null && spot.longitude !== null);
    const weight = known.reduce((sum, spot) => sum + spot.count, 0);
    const mean = (axis: "latitude" | "longitude") => known.reduce((sum, spot) => sum + spot[axis]! * spot.count, 0) / weight;
    const centre = weight ? [mean("longitude"), mean("latitude")] : centreOf(country);
    if (!centre) return [];
    return [{ key: country, ...describe(country), longitude: centre[0]!, latitude: centre[1]!, count: all.reduce((sum, spot) => sum + spot.count, 0) }];
  });
}
