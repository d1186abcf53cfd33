import { project, round, world } from "./projection.ts";

export type Place = {
  key: string;
  label: string;
  latitude: number;
  longitude: number;
  count: number;
  href: string;
};

export type Box = { x: number; y: number; width: number; height: number };
export type Mark = Place & { x: number; y: number; radius: number };

const ratio = world.width / world.height;

/** The part of the drawing that holds all places with room around, in the world's proportions; never closer than `least` of its width. */
export function boxAround(points: readonly [number, number][], least = 0.12): Box {
  if (!points.length) return { x: 0, y: 0, ...world };
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = 1.35;
  const width = Math.min(world.width, Math.max((right - left) * room, (bottom - top) * room * ratio, world.width * least));
  const height = width / ratio;
  const at = (middle: number, size: number, whole: number) => round(Math.min(Math.max(middle - size / 2, 0), whole - size));
  return { x: at((left + right) / 2, width, world.width), y: at((top + bottom) / 2, height, world.height), width: round(width), height: round(height) };
}

/** Places as circles whose area tells the count, large ones first so that small ones lie on top. `scale`: drawing units per unit of the whole world's view. */
export function marksOf(places: readonly Place[], scale: number): Mark[] {
  return places
    .flatMap((place) => {
      const point = project(place.longitude, place.latitude);
      return point ? [{ ...place, x: point[0], y: point[1], radius: round(Math.min(5 + 2 * Math.sqrt(place.count), 24) * scale) }] : [];
    })
    .sort((a, b) => b.count - a.count);
}
