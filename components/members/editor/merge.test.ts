import { expect, test } from "vitest";
import { brief, compare, merge } from "./merge.ts";
import type { ProfileValues } from "./values.ts";

const base: ProfileValues = {
  name: "Hanna", language: "be", timeZone: "Europe/Minsk", photoId: "", phone: "", skills: "flax",
  names: {}, headline: { be: "Ткачыха", en: "Weaver" }, about: {},
  positions: { 0: { title: "Weaver", organizationName: "Mill", organization: "", fromYear: "2010", toYear: "" } }, languages: {}, links: {},
  offers: { keys: ["loans", "buyers"], words: "" }, seekings: { keys: [], words: "" },
  visibility: { phone: "contacts" },
};

test("what only one changed is taken as they left it, and nothing typed is lost", () => {
  const mine = { ...base, headline: { be: "Ткачыха", en: "Master weaver" }, skills: "flax\nwool" };
  const theirs = { ...base, headline: { be: "Майстар", en: "Weaver" }, phone: "+375" };
  const differences = compare(base, mine, theirs);
  expect(differences.map(({ unit, by }) => [unit, by])).toEqual([["headline.en", "mine"], ["headline.be", "theirs"], ["skills", "mine"], ["phone", "theirs"]]);
  expect(merge(theirs, differences, new Set())).toEqual({ ...base, headline: { be: "Майстар", en: "Master weaver" }, skills: "flax\nwool", phone: "+375" });
});

test("what both changed otherwise waits for a choice; what both made alike does not", () => {
  const mine = { ...base, name: "Ганна", visibility: { phone: "me" }, about: { be: "Тое самае" } };
  const theirs = { ...base, name: "Анна", visibility: { phone: "me" }, about: { be: "Тое самае\r\n" } };
  const differences = compare(base, mine, theirs);
  expect(differences).toEqual([{ unit: "name", by: "both", mine: "Ганна", theirs: "Анна" }]);
  expect(merge(theirs, differences, new Set()).name).toBe("Ганна");
  expect(merge(theirs, differences, new Set(["name"])).name).toBe("Анна");
});

test("empty rows, line ends, the order of ticks and missing fields are no changes; a field that was emptied is", () => {
  const mine = { ...base, positions: { ...base.positions, 1: { title: "", organizationName: "" } }, offers: { keys: ["buyers", "loans"], words: "\r\n" } } as ProfileValues;
  expect(compare(base, mine, base)).toEqual([]);
  const emptied = { ...base, positions: {}, skills: "" };
  expect(merge(base, compare(base, emptied, base), new Set())).toMatchObject({ positions: {}, skills: "" });
  expect(brief({ 0: { title: "Weaver", organizationName: "Mill" } })).toBe("Mill, Weaver");
  expect(brief("")).toBe("");
});
