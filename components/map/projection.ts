import { geoNaturalEarth1 } from "d3-geo";

/** The drawing's own units. The world from the ice of the south to the end of the north, turned so that Chukotka stays whole. */
export const world = { width: 960, height: 440 };

const projection = geoNaturalEarth1().rotate([-11, 0]).scale(183).translate([world.width / 2, 262]).precision(0.3);

/** Where a place is on the drawing; null for what cannot be one. */
export function project(longitude: number, latitude: number): [number, number] | null {
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude) || Math.abs(latitude) > 90) return null;
  const point = projection([longitude, latitude]);
  return point && [round(point[0]), round(point[1])];
}

export const geoProjection = projection;
export const round = (value: number) => Math.round(value * 10) / 10;
