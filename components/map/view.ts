import { project, round, world } from "./projection.ts";

export type Place = {
  key: string;
  label: string;
  latitude: number;
  longitude: number;
  count: number;
  href: string;
  /** Where the circle leads when it stands for neighbours too, `href` where there is none. */
  hrefOfMany?: string;
};

export type Box = { x: number; y: number; width: number; height: number };

/** The main picture, and a small one of the whole world for what lies outside it. */
export type View = { main: Box; inset: Box | null };

const whole: Box = { x: 0, y: 0, ...world };
const worldRatio = world.width / world.height;
const closeRatio = 1.75; // of a picture that shows a part: wide enough for a page, high enough for a phone
const dense = { west: -12, east: 62, south: 34, north: 70 }; // Europe and its neighbours, where circles need room
const mostly = 0.7;

/** The part of the drawing that holds all points with room around, in the proportions `ratio`; never closer than `least` of its width. */
export function boxAround(points: readonly (readonly [number, number])[], least = 0.12, ratio = worldRatio): Box {
  if (!points.length) return whole;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = 1.35;
  const width = Math.min(world.width, world.height * ratio, Math.max((right - left) * room, (bottom - top) * room * ratio, world.width * least));
  const height = width / ratio;
  const at = (middle: number, size: number, all: number) => round(Math.min(Math.max(middle - size / 2, 0), all - size));
  return { x: at((left + right) / 2, width, world.width), y: at((top + bottom) / 2, height, world.height), width: round(width), height: round(height) };
}

/** The closest view that shows the places: all of them, or, where they lie far apart but mostly in Europe, Europe with the world beside. */
export function viewOf(places: readonly Place[]): View {
  const known = places.flatMap((place) => {
    const point = project(place.longitude, place.latitude);
    return point ? [{ ...place, point }] : [];
  });
  const points = (some: typeof known) => some.map(({ point }) => point);
  const main = boxAround(points(known), 0.12, closeRatio);
  if (main.width < world.width / 2 && points(known).every((point) => holds(main, point))) return { main, inset: null };
  const close = known.filter(({ longitude: x, latitude: y }) => x >= dense.west && x <= dense.east && y >= dense.south && y <= dense.north);
  const sum = (some: typeof known) => some.reduce((all, { count }) => all + count, 0);
  if (!close.length || sum(close) < sum(known) * mostly) return { main: whole, inset: null };
  const part = boxAround(points(close), 0.12, closeRatio);
  return { main: part, inset: points(known).every((point) => holds(part, point)) ? null : whole };
}

/** Whether a point is in the picture. */
export const holds = (box: Box, [x, y]: readonly [number, number]) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
