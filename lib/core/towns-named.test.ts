import { expect, test } from "vitest";
import { namesOfTown, spellingsOf } from "./towns-named.ts";

test.each([["Віцебску", "vitebsk"], ["Витебска", "vitsebsk"], ["Полацк", "polotsk"], ["Hrodna", "grodno"], ["Магілёў", "mogilev"]])("%s is looked for as %s too", (word, key) => {
  expect(spellingsOf(word).some((one) => key.includes(one))).toBe(true);
});

test("other words are looked for as they are", () => {
  expect(spellingsOf("завод")).toEqual(["zavod"]);
  expect(spellingsOf("льняного")).toEqual(["lnian"]);
  expect(spellingsOf("")).toEqual([""]);
});

test("a known town has a name in each language", () => {
  expect(namesOfTown("Vitebsk", "BY")).toEqual(["Vitebsk", "Витебск", "Віцебск"]);
  expect(namesOfTown("Nowhere", "BY")).toEqual([]);
});
