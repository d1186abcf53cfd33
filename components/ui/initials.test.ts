import { expect, test } from "vitest";
import { hueOf, initialsOf } from "./initials.ts";

test.each([
  ["Anna Kowalska", "AK"],
  ["ОАО «Нафтан»", "Н"],
  ["ООО «Оршанский льнокомбинат»", "ОЛ"],
  ["Ўладзімір Іванавіч Караткевіч", "ЎК"],
  ["李明", "李"],
  ["😀 Team", "T"],
  ["", "·"],
  ["ООО", "О"],
])("the initials of %s are %s", (name, initials) => expect(initialsOf(name)).toBe(initials));

test("a colour is always the same, and all eight come up", () => {
  const hues = Array.from({ length: 200 }, (_, n) => hueOf(`member ${n}`));

  expect(new Set(hues).size).toBe(8);
  expect(hueOf("member 7")).toBe(hues[7]);
});
