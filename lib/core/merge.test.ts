import { expect, test } from "vitest";
import { threeWay } from "./merge.ts";

const base = { city: "Minsk", year: 1950, name: { en: "A", ru: "А" }, list: [{ a: 1 }] };

test("what only one of two touched is taken, each from its side", () => {
  expect(threeWay(base, { ...base, city: "Orsha" }, { ...base, year: 1951 })).toEqual({ merged: { city: "Orsha" }, conflicts: [] });
});

test("the same end twice is no conflict; different ends are", () => {
  expect(threeWay(base, { city: "Orsha" }, { city: "Orsha" })).toEqual({ merged: { city: "Orsha" }, conflicts: [] });
  expect(threeWay(base, { city: "Orsha" }, { city: "Brest" })).toEqual({ merged: { city: "Orsha" }, conflicts: ["city"] });
});

test("a decision settles a conflict", () => {
  expect(threeWay(base, { city: "Orsha" }, { city: "Brest" }, { city: "mine" })).toEqual({ merged: { city: "Orsha" }, conflicts: [] });
  expect(threeWay(base, { city: "Orsha" }, { city: "Brest" }, { city: "theirs" })).toEqual({ merged: {}, conflicts: [] });
});

test("empty is empty, whatever its form; the order of names says nothing", () => {
  expect(threeWay<Record<string, unknown>>({ a: null, b: { x: "1", y: "2" }, c: [] }, { a: "", b: { y: "2", x: "1" }, c: undefined }, { a: "other", b: {}, c: [1] }).merged).toEqual({});
  expect(threeWay<Record<string, unknown>>({ year: 1950 }, { year: "1950" }, { year: 1951 }).conflicts).toEqual([]);
});
