import { createRequire } from "node:module";
import { join } from "node:path";
import { geoArea, geoCentroid, geoContains } from "d3-geo";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import alpha from "i18n-iso-countries/codes.json" with { type: "json" };
import { type Gazetteer, type Point } from "./cities.ts";

let cached: Map<string, Point> | undefined;

/**
 * Where a country is shown when no town is known: the centre of its largest piece of land (Natural Earth, by
 * world-atlas), its capital where that centre lies outside of it or the map does not draw it; null if neither is known.
 */
export function countryPoint(country: string, gazetteer: Gazetteer): Point | null {
  return (cached ??= centres()).get(country) ?? gazetteer.capital(country);
}

function centres(): Map<string, Point> {
  const require = createRequire(join(process.cwd(), "package.json"));
  const atlas = require("world-atlas/countries-50m.json") as Topology<{ countries: GeometryCollection }>;
  const codes = new Map(alpha.map(([two, , numeric]) => [numeric, two!]));
  const points = new Map<string, Point>();
  for (const land of feature(atlas, atlas.objects.countries).features as Feature<Polygon | MultiPolygon>[]) {
    const code = codes.get(String(land.id ?? "").padStart(3, "0"));
    const largest = largestPiece(land);
    const [longitude, latitude] = geoCentroid(largest);
    if (code && geoContains(largest, [longitude, latitude])) points.set(code, [round(latitude), round(longitude)]);
  }
  return points;
}

function largestPiece({ geometry }: Feature<Polygon | MultiPolygon>): Polygon {
  if (geometry.type === "Polygon") return geometry;
  const pieces = geometry.coordinates.map((coordinates): Polygon => ({ type: "Polygon", coordinates }));
  return pieces.reduce((largest, piece) => (geoArea(piece) > geoArea(largest) ? piece : largest));
}

const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
