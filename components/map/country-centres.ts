import { createRequire } from "node:module";
import { geoArea, geoCentroid } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Geometry, Polygon } from "geojson";
import countries from "i18n-iso-countries";

const require = createRequire(import.meta.url);
let centres: Map<string, [number, number]> | null = null;

/** The middle of a country's largest piece of land, [longitude, latitude], by ISO 3166-1 alpha-2; null for one that the atlas has not. */
export function centreOf(country: string): [number, number] | null {
  centres ??= findCentres();
  return centres.get(country) ?? null;
}

function findCentres() {
  const atlas = require("world-atlas/countries-50m.json") as Topology<{ countries: GeometryCollection }>;
  const found = new Map<string, [number, number]>();
  for (const { id, geometry } of feature(atlas, atlas.objects.countries).features) {
    const alpha2 = countries.numericToAlpha2(String(id));
    if (alpha2 && !found.has(alpha2)) found.set(alpha2, geoCentroid(largest(geometry)));
  }
  return found;
}

function largest(geometry: Geometry): Geometry {
  if (geometry.type !== "MultiPolygon") return geometry;
  const pieces = geometry.coordinates.map((coordinates): Polygon => ({ type: "Polygon", coordinates }));
  return pieces.reduce((best, piece) => (geoArea(piece) > geoArea(best) ? piece : best));
}
