import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { byCountry } from "./by-country.ts";
import { centreOf } from "./country-centres.ts";
import { marksOf } from "./marks.ts";
import { drawOutlines } from "./outlines.ts";
import { project, world } from "./projection.ts";
import { boxAround, holds, viewOf, type Box, type Place } from "./view.ts";

const describe = (country: string) => ({ label: country, href: `/${country}` });

test("the outlines are small enough for a slow line", () => {
  expect(gzipSync(drawOutlines("coarse")).length).toBeLessThan(12_000);
  expect(gzipSync(drawOutlines("fine")).length).toBeLessThan(80_000);
});

test.each([["Chukotka", -170, 66], ["Alaska", -166, 65], ["Hobart", 147, -43], ["Minsk", 27.6, 53.9], ["Cape Horn", -67, -55]])("%s is on the map", (_, longitude, latitude) => {
  const [x, y] = project(longitude, latitude)!;

  expect(x).toBeGreaterThan(0);
  expect(x).toBeLessThan(world.width);
  expect(y).toBeGreaterThan(0);
  expect(y).toBeLessThan(world.height);
});

test("what cannot be a place is not on the map", () => {
  expect(project(Number.NaN, 0)).toBeNull();
  expect(project(0, 91)).toBeNull();
});

test("a country lies in the middle of its spots, by weight; without any, in the middle of its land", () => {
  const [poland, france] = byCountry([
    { country: "PL", latitude: 50, longitude: 20, count: 3 },
    { country: "PL", latitude: 54, longitude: 18, count: 1 },
    { country: "PL", latitude: null, longitude: null, count: 2 },
    { country: "FR", latitude: null, longitude: null, count: 1 },
  ], describe);

  expect(poland).toMatchObject({ key: "PL", count: 6, latitude: 51, longitude: 19.5 });
  expect(france!.latitude).toBeCloseTo(46.6, 0); // Europe, not between Paris and Cayenne
  expect(centreOf("XX")).toBeNull();
});

test("a view holds its places, keeps the world's proportions and stays within the world", () => {
  const points = [[27.6, 53.9], [37.6, 55.8], [139.7, 35.7]].map(([longitude, latitude]) => project(longitude!, latitude!)!);
  const box = boxAround(points);

  for (const [x, y] of points) {
    expect(x).toBeGreaterThan(box.x);
    expect(x).toBeLessThan(box.x + box.width);
    expect(y).toBeGreaterThan(box.y);
    expect(y).toBeLessThan(box.y + box.height);
  }
  expect(box.width / box.height).toBeCloseTo(world.width / world.height, 1);
  expect(boxAround([])).toMatchObject({ x: 0, y: 0, width: world.width });
  expect(boxAround([points[0]!]).width).toBeLessThan(world.width / 4);
});

const at = (key: string, longitude: number, latitude: number, count = 1): Place => ({ key, label: key, href: `/${key}`, longitude, latitude, count });
const europe = [at("DE", 10, 51, 60), at("PL", 19, 52, 40), at("ES", -4, 40, 50), at("FI", 26, 64, 12), at("BY", 28, 53.5, 9)];
const inside = (box: Box, { longitude, latitude }: Place) => holds(box, project(longitude, latitude)!);

test("places near each other fill the picture", () => {
  const { main, inset } = viewOf(europe);

  expect(main.width).toBeLessThan(world.width / 3);
  expect(inset).toBeNull();
  expect(europe.every((place) => inside(main, place))).toBe(true);
});

test("few places far away do not make the many small: they have a map of their own", () => {
  const far = [at("JP", 139, 36, 2), at("BR", -47, -15, 1)];
  const { main, inset } = viewOf([...europe, ...far]);

  expect(europe.every((place) => inside(main, place))).toBe(true);
  expect(far.some((place) => inside(main, place))).toBe(false);
  expect(inset).toMatchObject({ x: 0, y: 0, ...world });
});

test("places all over the world, or none, show the world", () => {
  expect(viewOf([...europe, at("JP", 139, 36, 200)])).toMatchObject({ main: { ...world }, inset: null });
  expect(viewOf([])).toMatchObject({ main: { ...world }, inset: null });
  const two = [at("US", -100, 40), at("CN", 105, 35)];
  expect(two.every((place) => inside(viewOf(two).main, place))).toBe(true);
});

test.each([760, 340])("on a map of %i pixels no circle lies on another, and nothing is lost", (pixels) => {
  const crowd = Array.from({ length: 345 }, (_, index) => at(`c${index}`, -8 + ((index * 37) % 600) / 10, 36 + ((index * 53) % 300) / 10, 1 + (index % 9)));
  const { main } = viewOf(crowd);
  const marks = marksOf(crowd, main, pixels);

  expect(marks.length).toBeGreaterThan(3);
  expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(crowd.reduce((sum, { count }) => sum + count, 0));
  for (const [index, a] of marks.entries()) {
    for (const b of marks.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius);
  }
  expect(marks.map(({ count }) => count)).toEqual(marks.map(({ count }) => count).toSorted((a, b) => b - a));
});

test("a circle for several names them, biggest first, and leads to the list of the biggest", () => {
  const near = [at("Orsha", 30.4, 54.5, 1), { ...at("Minsk", 27.6, 53.9, 5), hrefOfMany: "/BY" }];
  const [mark, ...rest] = marksOf(near, viewOf(europe).main, 340);

  expect(rest).toEqual([]);
  expect(mark).toMatchObject({ key: "Minsk", label: "Minsk, Orsha", count: 6, href: "/BY" });
  expect(marksOf(near.slice(1), viewOf(europe).main, 340)).toMatchObject([{ href: "/Minsk" }]);
});
