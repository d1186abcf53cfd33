import { expect, test } from "vitest";
import { makePlaces } from "../gazetteer/place.ts";
import { townSpellings } from "#lib/i18n/places/towns.ts";
import { exonyms } from "../gazetteer/exonyms.ts";
import { gazetteer, townsOf } from "../gazetteer/cities.ts";
import { countryPoint } from "../gazetteer/country-points.ts";
import { clean } from "./clean.ts";
import { findCountry } from "./countries.ts";
import { findIndustry } from "./industries.ts";

const places = makePlaces();
const table = { columns: 8, mapping: { name: 0, country: 1, city: 2, industry: 3, stage: 4, website: 5, summary: 6, language: 7 } };
const read = (...cells: string[]) => clean({ line: 2, cells: [...cells, ...Array<string>(8).fill("")].slice(0, 8) }, table, places);

test.each([
  ["BY", "BY"], ["blr", "BY"], ["Belarus", "BY"], ["Беларусь", "BY"], ["Белоруссия", "BY"], ["Republic of Belarus", "BY"], ["Czechia", "CZ"], ["Czech Republic", "CZ"], ["UK", "GB"],
  ["United Kingdom", "GB"], ["США", "US"], ["Злучаныя Штаты Амерыкі", "US"], ["Расія", "RU"], ["Молдавия", "MD"], ["Moldova", "MD"], ["EL", "GR"],
])("the country %j is %s", (text, code) => expect(findCountry(text)).toBe(code));

test.each(["ZZ", "Atlantis", "1", "Vitebsk"])("%j is no country", (text) => expect(findCountry(text)).toBeUndefined());

test.each([
  ["Agri-food", "agriculture_food"], ["Aerospace and Defence", "aerospace"], ["Energy-Renewables", "energy_environment"], ["Mobility, Transport, Automotive", "automotive_transport"],
  ["Textiles", "light_industry"], ["Машиностроение", "machine_building"], ["Лён", "light_industry"], ["it_digital", "it_digital"], ["Retail", undefined], ["Proximity and Social Economy", undefined],
])("the ecosystem %j is %s", (text, industry) => expect(findIndustry(text)).toBe(industry));

test.each([
  ["BY", "Мінск"], ["BY", "Минск"], ["BY", "minsk"], ["BY", "Гомель"], ["DE", "Munich"], ["DE", "münchen"], ["CZ", "Praha"], ["AT", "Wien"], ["BE", "Bruxelles"], ["SE", "Gothenburg"],
  ["SK", "Kosice"], ["RU", "Рязань"], ["UA", "Одеса"],
])("in %s the town %s is found", (country, city) => {
  const { values, remarks } = read("A", country, city);
  expect(remarks).toEqual([]);
  expect(values?.city).toBe(city);
});

test("every town that is named in three languages is a town, and found by all its names, in its country's part too", () => {
  for (const { country, latin, others } of townSpellings()) {
    const whole = gazetteer().find(country, latin[0]!);
    expect(whole, `${country} ${latin[0]}`).not.toBe("unknown");
    for (const name of [...latin, ...others]) expect(townsOf(country).find(country, name), `${country} ${name}`).not.toBe("unknown");
  }
});

test("every exonym leads to a town", () => {
  for (const [country, towns] of Object.entries(exonyms)) {
    for (const [name, others] of Object.entries(towns)) {
      for (const other of [name, ...others.split(", ")]) expect(gazetteer().find(country, other), `${country} ${other}`).toBeInstanceOf(Array);
    }
  }
});

test.each([
  ["AT", "Österreich", "city.is_country"], ["BE", "Belgique", "city.is_country"], ["UA", "Польша", "city.is_country"], ["BY", "Беларусь", "city.is_country"],
  ["BY", "220030", "city.is_postcode"], ["LV", "LV-1010", "city.is_postcode"], ["CZ", "110 00", "city.is_postcode"], ["GB", "SW1A 1AA", "city.is_postcode"], ["NL", "1012 AB", "city.is_postcode"],
  ["BY", "7", "city.is_number"], ["BY", "12,5", "city.is_number"],
])("in %s the city %j is not kept: %s", (country, city, code) => {
  const { values, remarks } = read("A", country, city);
  expect(remarks).toEqual([{ code, value: city }]);
  expect(values?.city).toBeUndefined();
  expect(values?.point).toEqual(countryPoint(country, gazetteer()));
});

test.each([["CZ", "Ostrava - Poruba", "city.unknown"], ["AT", "Minsk", "city.elsewhere"], ["US", "Springfield", "city.ambiguous"]])("in %s the place %j is kept and said of: %s", (country, city, code) => {
  const { values, remarks } = read("A", country, city);
  expect(remarks.map((remark) => remark.code)).toEqual([code]);
  expect(values).toMatchObject({ city, point: countryPoint(country, gazetteer()) });
});

test("a town of a country's name is a town where there is one", () => {
  expect(read("A", "LU", "Luxembourg").values?.city).toBe("Luxembourg");
});

test.each([
  [["", "BY"], "name.missing"], [["A", ""], "country.missing"], [["A", "Atlantis"], "country.unknown"], [["A\u200Bb", "BY"], "name.invisible_characters"],
  [["\u202Egnp", "BY"], "name.invisible_characters"], [["x".repeat(201), "BY"], "name.too_long"], [["a\u0007", "BY"], "name.control_characters"],
])("the row %j is refused: %s", (cells, code) => expect(read(...cells).refused?.code).toBe(code));

test("a row of another number of cells is refused, empty ones at the end are not counted", () => {
  const cells = ["A", "BY", "", "", "", "", "", ""];
  expect(clean({ line: 3, cells: ["A", "BY"] }, table, places).refused).toEqual({ code: "ragged", value: "2 ≠ 8" });
  expect(clean({ line: 3, cells: [...cells, "x"] }, table, places).refused?.code).toBe("ragged");
  expect(clean({ line: 3, cells: [...cells, "", " "] }, table, places).refused).toBeUndefined();
});

test("what is wrong with another field is remarked on, and the field left out", () => {
  const { values, remarks } = read("A", "BY", "", "Retail", "half-way", "not a site", "x".repeat(2001), "de");
  expect(values).toEqual({ name: "A", country: "BY", point: expect.anything() });
  expect(remarks.map(({ code }) => code).sort()).toEqual(["industry.unknown", "language.unknown", "stage.unknown", "text.too_long", "text.website"]);
});
