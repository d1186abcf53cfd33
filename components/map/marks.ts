import { project, round } from "./projection.ts";
import { holds, type Box, type Place } from "./view.ts";

/** A circle in drawing units. It may stand for several places: `label` names them, `count` is their sum. */
export type Mark = { key: string; label: string; count: number; href: string; x: number; y: number; radius: number };

type Group = { places: Place[]; count: number; x: number; y: number; radius: number };
const named = 8;

/**
 * The places within a box as circles that do not overlap when the picture is `pixels` wide: neighbours without room for
 * both become one. Area tells the count, and each has room for its number. Large ones come first.
 */
export function marksOf(places: readonly Place[], box: Box, pixels: number): Mark[] {
  const unit = box.width / pixels;
  const groups = places.flatMap((place): Group[] => {
    const point = project(place.longitude, place.latitude);
    return point && holds(box, point) ? [{ places: [place], count: place.count, x: point[0], y: point[1], radius: radiusOf(place.count) * unit }] : [];
  });
  return merged(groups, unit).map((group) => {
    const sorted = group.places.toSorted((a, b) => b.count - a.count);
    const [biggest] = sorted as [Place, ...Place[]];
    const names = [...new Set(sorted.map(({ label }) => label))];
    return {
      key: biggest.key, label: names.slice(0, named).join(", ") + (names.length > named ? " …" : ""), count: group.count,
      href: sorted.length > 1 ? biggest.hrefOfMany ?? biggest.href : biggest.href, x: round(group.x), y: round(group.y), radius: fine(group.radius),
    };
  });
}

/** In pixels: at least as wide as the number inside. */
const radiusOf = (count: number) => Math.min(Math.max(6 + 1.3 * Math.sqrt(count), count > 1 ? 4 + 3.5 * String(count).length : 6), 24);
const fine = (value: number) => Math.round(value * 100) / 100;

/** Large ones take in what they touch, which makes them larger; again until nothing touches. */
function merged(groups: readonly Group[], unit: number): Group[] {
  const kept: Group[] = [];
  for (const group of groups.toSorted((a, b) => b.count - a.count)) {
    const near = kept.find((other) => Math.hypot(other.x - group.x, other.y - group.y) < other.radius + group.radius + unit);
    if (!near) kept.push({ ...group });
    else Object.assign(near, together(near, group, unit));
  }
  return kept.length < groups.length ? merged(kept, unit) : kept.toSorted((a, b) => b.count - a.count);
}

function together(a: Group, b: Group, unit: number): Group {
  const count = a.count + b.count;
  const mean = (axis: "x" | "y") => (a[axis] * a.count + b[axis] * b.count) / count;
  return { places: [...a.places, ...b.places], count, x: mean("x"), y: mean("y"), radius: radiusOf(count) * unit };
}
