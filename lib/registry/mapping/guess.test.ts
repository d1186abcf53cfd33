import { expect, test } from "vitest";
import { guess } from "./guess.ts";

const rows = [["Flax", "BY", "Orsha", "https://flax.example"], ["Leather", "RU", "Tver", "www.leather.example"]];

test.each([
  [["name", "country_iso2", "city", "url"], { name: 0, country: 1, city: 2, website: 3 }],
  [["Название кластера", "Страна", "Город", "Сайт"], { name: 0, country: 1, city: 2, website: 3 }],
  [["Назва", "Краіна", "Горад", "Вэб-сайт"], { name: 0, country: 1, city: 2, website: 3 }],
  [["Cluster", "COUNTRY", "Town", "Web site"], { name: 0, country: 1, city: 2, website: 3 }],
  [["a", "b", "c", "d"], { country: 1, website: 3, name: 0 }],
  [["name", "name", "country", "x"], { name: 0, country: 2, website: 3 }],
])("headers %j", (headers, mapping) => expect(guess(headers, rows)).toMatchObject({ headerLine: true, mapping }));

test("columns of one name are told apart", () => {
  expect(guess(["name", "name", "country", "name"], rows).headers).toEqual(["name", "name (2)", "country", "name (3)"]);
});

test("without a line of names the first line is a row", () => {
  expect(guess(rows[0]!, rows.slice(1))).toMatchObject({ headerLine: false, headers: ["", "", "", ""], mapping: { name: 0, country: 1, website: 3 } });
});

test.each([
  ["en", [["Flax cluster of Orsha", "BY"]]],
  ["ru", [["Льняной кластер", "Беларусь"], ["Кожевенно-обувной кластер", "Россия"]]],
  ["be", [["Ільняны кластар", "Беларусь"], ["Абутковы кластар Віцебска", "Беларусь"]]],
  ["ru", [["Агрокластер", "BY"], ["Станкостроение", "BY"]]],
])("the language is %s", (language, cells) => expect(guess(["name", "country"], cells).language).toBe(language));

test.each([
  ["ru", ["Название", "Страна", "Сайт", "Код"], ["Льняной кластер", "BY", "https://flax-cluster.example/about-the-cluster", "flax-cluster-of-orsha"]],
  ["be", ["Назва", "Краіна", "Сайт", "Код"], ["Ільняны кластар", "BY", "https://flax-cluster.example/about-the-cluster", "flax-cluster-of-orsha"]],
  ["en", ["Название", "Страна", "Город", "Отрасль"], ["Flax", "Беларусь", "Орша", "Лёгкая промышленность"]],
])("%s names beside columns in another script", (language, headers, cells) => expect(guess(headers, [cells]).language).toBe(language));
