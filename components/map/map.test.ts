import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { byCountry } from "./by-country.ts";
import { centreOf } from "./country-centres.ts";
import { drawOutlines } from "./outlines.ts";
import { project, world } from "./projection.ts";
import { boxAround, marksOf } from "./view.ts";

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

test("small marks lie on large ones", () => {
  const at = { latitude: 50, longitude: 20, label: "", href: "" };
  const marks = marksOf([{ ...at, key: "few", count: 2 }, { ...at, key: "many", count: 90 }], 1);

  expect(marks.map(({ key }) => key)).toEqual(["many", "few"]);
  expect(marks[0]!.radius).toBeGreaterThan(marks[1]!.radius);
});
