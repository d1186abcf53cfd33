import { expect, test } from "vitest";
import { locales } from "./locales.ts";
import { townKey, townSpellings } from "./places/towns.ts";
import { placeName, townName, zoneCity, zoneClock, zoneOptions } from "./places.ts";

test.each([
  ["Vitebsk", "BY", "Витебск", "Віцебск"],
  ["Homyel'", "BY", "Гомель", "Гомель"],
  ["Brest", "BY", "Брест", "Брэст"],
  ["Smolensk", "RU", "Смоленск", "Смаленск"],
  ["Saint Petersburg", "RU", "Санкт-Петербург", "Санкт-Пецярбург"],
  ["kobryn", "BY", "Кобрин", "Кобрын"],
  ["Warsaw", "PL", "Варшава", "Варшава"],
  ["Tashkent", "UZ", "Ташкент", "Ташкент"],
])("%s (%s) is %s in Russian and %s in Belarusian", (typed, country, ru, be) => {
  expect(townName(typed, country, "ru")).toBe(ru);
  expect(townName(typed, country, "be")).toBe(be);
});

test("a name typed in Cyrillic is read in the language of the page, in all three", () => {
  expect(townName("Віцебск", "BY", "en")).toBe("Vitebsk");
  expect(townName("Віцебск", "BY", "ru")).toBe("Витебск");
  expect(townName("Могилев", "BY", "be")).toBe("Магілёў");
});

test("what is not known, or not said where, stays as it was typed", () => {
  expect(townName("Brest", "FR", "ru")).toBe("Brest");
  expect(townName("Brest", null, "ru")).toBe("Brest");
  expect(townName("Хутор Весёлый", "BY", "en")).toBe("Хутор Весёлый");
  expect(townName("Viciebsk", "BY", "en")).toBe("Viciebsk");
  expect(townName("constructor", "__proto__", "ru")).toBe("constructor");
});

test("a town and its country", () => {
  expect(placeName({ city: "Orsha", country: "BY" }, "be")).toBe("Орша, Беларусь");
  expect(placeName({ city: null, country: "BY" }, "en")).toBe("Belarus");
  expect(placeName({ city: null, country: null }, "ru")).toBe("");
});

test("zones are called by their towns in every language, older and newer names alike", () => {
  expect(locales.map((locale) => zoneCity("Asia/Yekaterinburg", locale))).toEqual(["Yekaterinburg", "Екатеринбург", "Екацярынбург"]);
  expect(zoneCity("Europe/Kyiv", "ru")).toBe("Киев");
  expect(zoneCity("Europe/Kiev", "en")).toBe("Kyiv");
  expect(zoneCity("America/Argentina/Buenos_Aires", "en")).toBe("Buenos Aires");
  expect(zoneCity("UTC", "be")).toBe("UTC");
  expect(zoneCity("Mars/Olympus_Mons", "ru")).toBe("Olympus Mons");
  for (const { value, label } of zoneOptions("be")) expect(value === "UTC" || /^[\p{Script=Cyrillic}]/u.test(label), label).toBe(true);
  expect(zoneOptions("ru", "Europe/Kyiv").map(({ value }) => value)).toContain("Europe/Kyiv");
});

test("no spelling stands for two towns of a country, and every town has three names", () => {
  const seen = new Map<string, string>();
  for (const { country, latin, others } of townSpellings()) {
    expect(others.every((name) => /^[\p{Script=Cyrillic}’ -]+$/u.test(name)), latin[0]).toBe(true);
    for (const key of new Set([...latin, ...others].map(townKey))) {
      expect(seen.get(`${country} ${key}`), `${country} ${key}`).toBeUndefined();
      seen.set(`${country} ${key}`, latin[0]!);
    }
  }
});

test("a zone's clock is named once", () => {
  expect(zoneClock("Europe/Minsk", "2026-11-24T12:00:00Z", "ru")).toBe("Минск, UTC+3");
  expect(zoneClock("UTC", "2026-11-24T12:00:00Z", "be")).toBe("UTC");
  expect(zoneClock("Etc/UTC", "2026-11-24T12:00:00Z", "en")).toBe("UTC");
});
