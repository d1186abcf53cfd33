import { expect, test } from "vitest";
import { addressOf, readQuery, without } from "./address.ts";

const known = { country: (value: string) => ["BY", "RU"].includes(value), stage: (value: string) => value === "emerging" };

test("reads what it knows and drops the rest", () => {
  const query = readQuery({ q: ["  лён ", "x"], country: ["BY,ZZ", "RU", "BY"], stage: "dead", sort: "newest", view: "hologram", cursor: "c", other: "1" }, known);
  expect(query).toEqual({ q: "лён", filters: { country: ["BY", "RU"], stage: [] }, sort: "newest", view: "list", cursor: "c" });
  expect(readQuery({}, known)).toEqual({ q: undefined, filters: { country: [], stage: [] }, sort: "name", view: "list", cursor: undefined });
});

test("writes the shortest address, and back", () => {
  const query = readQuery({ country: ["RU", "BY"], q: "a&b", view: "map" }, known);
  expect(addressOf("/en/clusters", query)).toBe("/en/clusters?country=RU&country=BY&q=a%26b&view=map");
  expect(addressOf("/en/clusters", readQuery({}, known))).toBe("/en/clusters");
  expect(without(query, "country", "RU").filters.country).toEqual(["BY"]);
});
