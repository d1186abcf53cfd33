import { expect, test } from "vitest";
import { countryCodes, countryName, countryOptions, isCountryCode } from "./countries.ts";

test("names countries in three languages", () => {
  expect(["en", "ru", "be"].map((locale) => countryName("BY", locale as "en"))).toEqual(["Belarus", "Беларусь", "Беларусь"]);
  expect(countryName("DE", "be")).toBe("Германія");
  expect(countryName("ZZ", "en")).not.toBe("");
});

test("knows the countries that are, and no others", () => {
  expect(countryCodes.length).toBeGreaterThan(240);
  expect(countryCodes.length).toBeLessThan(255);
  expect(["BY", "RU", "KZ", "TW", "XK"].every(isCountryCode)).toBe(true);
  expect(["ZZ", "EU", "SU", "UK", "by", "", "B", "\0\0"].some(isCountryCode)).toBe(false);
});

test("lists countries in the order of the reader's alphabet", () => {
  const labels = countryOptions("ru").map((option) => option.label);
  expect(labels).toEqual([...labels].sort(new Intl.Collator("ru").compare));
});
