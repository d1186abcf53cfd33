import { expect, test } from "vitest";
import { townsOf } from "#lib/core/towns-named.ts";
import { fold } from "#lib/core/transliterate.ts";
import { kindred, rootsOf } from "./forms.ts";
import { onOtherLayout } from "./layout.ts";

test.each([
  ["станок", "станк"], ["станк", "станок"], ["поставок", "поставк"], ["выставк", "выставок"], ["образец", "образц"], ["образц", "образец"], ["стекол", "стекл"], ["стекл", "стекол"],
  ["камен", "камн"], ["ремн", "ремен"], ["лен", "льна"], ["льну", "лен"], ["белар", "беларус"], ["беларус", "белар"], ["порошк", "порошок"],
])("%s and %s are one word", (stem, other) => {
  expect(kindred(stem)).toContain(other);
});

test("most words have no kin", () => {
  for (const stem of ["завод", "производств", "минск", "кож", "текстил", "a", ""]) expect(kindred(stem), stem).toEqual([]);
});

test("a root is what the scripts have in common", () => {
  expect(rootsOf({ word: "минска", keys: ["minska"] })).toEqual(["minsk"]);
  expect(rootsOf({ word: "беларусі", keys: ["belarusi"] })).toEqual(["belarus"]);
  expect(townsOf("віцебску")).toEqual(expect.arrayContaining(["vitsebsk", "vitebsk"]));
  for (const word of ["минск", "minsk", "нафтан", "завод"]) expect(rootsOf({ word, keys: [fold(word)] }), word).toEqual([]);
});

test("keys of the other alphabet", () => {
  expect(onOtherLayout("Yfanfy")).toBe("нафтан");
  expect(onOtherLayout("ьштыл")).toBe("minsk");
  expect(onOtherLayout(",tkfhecm")).toBe("беларусь");
  for (const none of ["", "123", "нафтан oil", "...", "中国"]) expect(onOtherLayout(none), none).toBeNull();
});
