import { expect, test } from "vitest";
import { countriesNamed } from "./countries-named.ts";

test.each([
  ["Белар", ["BY"]], ["belarus", ["BY"]], ["Беларуси", ["BY"]], ["Беларуссю", ["BY"]], ["Белоруссии", ["BY"]],
  ["Расія", ["RU"]], ["России", ["RU"]], ["Rossiya", ["RU"]], ["США", ["US"]], ["Казахстане", ["KZ"]], ["Польше", ["PL"]], ["Германии", ["DE"]],
])("%s is found in any of its forms", (word, codes) => {
  expect(countriesNamed(word)).toEqual(codes);
});

test("a word that begins no country is none", () => {
  for (const word of ["be", "РБ", "завод", "минск", "льняной", "%", "", "ьъ'", "'''"]) expect(countriesNamed(word), word).toEqual([]);
});
