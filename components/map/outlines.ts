import { createRequire } from "node:module";
import { geoPath, type GeoPermissibleObjects } from "d3-geo";
import { merge, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { geoProjection } from "./projection.ts";

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
const require = createRequire(import.meta.url);
const antarctica = "010";

/** How fine the land is drawn: `coarse` for the world, `fine` when a part of it fills the picture. */
export type Detail = "coarse" | "fine";
const files = { coarse: "world-atlas/countries-110m.json", fine: "world-atlas/countries-50m.json" };
const scales = { coarse: 1, fine: 4 }; // drawing units per step of the grid that points are put on
const drawn = new Map<Detail, string>();

/**
 * The land and its borders as an SVG of two shapes, `#land` and `#borders`, to be taken in by `<use>`: it is the same on
 * every page and in every language, so browsers keep it, and it takes its colours from where it is used.
 */
export function drawOutlines(detail: Detail): string {
  let svg = drawn.get(detail);
  if (!svg) {
    const atlas = require(files[detail]) as Atlas;
    const countries = atlas.objects.countries;
    countries.geometries = countries.geometries.filter(({ id }) => id !== antarctica);
    const scale = scales[detail];
    const turn = `transform="scale(${1 / scale})"`;
    const land = path(merge(atlas, countries.geometries as Parameters<typeof merge>[1]), scale);
    const borders = path(mesh(atlas, countries, (a, b) => a !== b), scale);
    svg = `<svg xmlns="http://www.w3.org/2000/svg"><path id="land" ${turn} d="${land}"/><path id="borders" ${turn} d="${borders}"/></svg>`;
    drawn.set(detail, svg);
  }
  return svg;
}

/** A path in whole steps, each relative to the last: a third of the size that d3 writes. Specks are left out. */
function path(shape: GeoPermissibleObjects, scale: number): string {
  const parts: string[] = [];
  let line: [number, number][] = [];
  const flush = (closed: boolean) => {
    if (line.length > (closed ? 2 : 1)) parts.push(relative(line) + (closed ? "z" : ""));
    line = [];
  };
  const add = (x: number, y: number): void => {
    const point: [number, number] = [Math.round(x * scale), Math.round(y * scale)];
    const last = line.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) line.push(point);
  };
  geoPath(geoProjection, { moveTo: (x: number, y: number) => (flush(false), add(x, y)), lineTo: add, arc: () => {}, closePath: () => flush(true), beginPath: () => {} } as unknown as CanvasRenderingContext2D)(shape);
  flush(false);
  return parts.join("");
}

function relative([first, ...rest]: [number, number][]): string {
  let [x, y] = first!;
  const steps = rest.map(([nextX, nextY]) => {
    const step = `${nextX - x}${nextY - y < 0 ? "" : " "}${nextY - y}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${first!.join(" ")}l${steps.reduce((all, step) => all + (all && !step.startsWith("-") ? " " : "") + step, "")}`;
}
