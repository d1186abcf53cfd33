import type { Remark } from "#db/schema/registry.ts";
import { findCountryInAnyLanguage } from "./country-names.ts";
import { countryPoint } from "./country-points.ts";
import { gazetteer, type Point } from "./cities.ts";

/** Where a row lies: the town if there is one, a point for the map, and what is to be said of it. */
export type Place = { city?: string; point: Point | null; remark?: Remark };

// 220030, 1010, 110 00, LV-1010, SW1A 1AA, 1012 AB: digits with at most two letters about them, or the British kind
const postcode = /^(?:[A-Z]{1,2}[- ]?)?\d{3,6}(?:[- ]?\d{2,5})?(?: ?[A-Z]{2})?$|^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i;

/**
 * Finds towns by their exact names, case and diacritics apart, within the given country. What is no town's name is
 * said, never guessed: a country or postcode in its place is not kept; an unknown town is kept as text, at the point
 * of the country.
 */
export function makePlaces(): (country: string, city: string | undefined) => Place {
  const towns = gazetteer();
  const known = new Map<string, Place>();

  const find = (country: string, city: string | undefined): Place => {
    const atCountry = { point: countryPoint(country, towns) };
    if (!city) return atCountry;
    const found = towns.find(country, city);
    if (typeof found !== "string") return { city, point: found };
    const named = findCountryInAnyLanguage(city);
    if (named) return { ...atCountry, remark: { code: "city.is_country", value: city } };
    if (postcode.test(city)) return { ...atCountry, remark: { code: "city.is_postcode", value: city } };
    if (!/\p{L}/u.test(city)) return { ...atCountry, remark: { code: "city.is_number", value: city } };
    if (found === "ambiguous") return { ...atCountry, city, remark: { code: "city.ambiguous", value: city } };
    const other = towns.elsewhere(country, city);
    return { ...atCountry, city, remark: other ? { code: "city.elsewhere", value: `${city} (${other})` } : { code: "city.unknown", value: city } };
  };

  return (country, city) => {
    const key = `${country}:${city ?? ""}`;
    let place = known.get(key);
    if (!place) {
      if (known.size > 50_000) known.clear(); // a file of made-up towns must not fill the memory
      known.set(key, (place = find(country, city)));
    }
    return place;
  };
}
