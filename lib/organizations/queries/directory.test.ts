import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { anOrganization } from "#db/factories/organizations.ts";
import { organizationIdentifiers } from "#db/schema/organizations-profile.ts";
import { guest } from "#lib/core/viewer.ts";
import { countOrganizationFacets, listOrganizations } from "./directory.ts";

test("finds by a part of a name in any language, by city and by country, and takes wildcards as they are", async () => {
  await anOrganization({ slug: "lenok", name: { ru: "Льнозавод 100%", be: "Льнозавод 100%" }, city: "Орша" });
  await anOrganization({ slug: "linen", name: { en: "Linen Mill" }, country: "RU" });
  const found = async (q: string) => (await listOrganizations(guest(), { q })).items.map(({ slug }) => slug).sort();
  expect(await found("ЛЬНОзав")).toEqual(["lenok"]);
  expect(await found("льно орша")).toEqual(["lenok"]);
  expect(await found("льнозавод беларусь")).toEqual(["lenok"]);
  expect(await found("linen россия")).toEqual(["linen"]);
  expect(await found("100%")).toEqual(["lenok"]);
  expect(await found("_")).toEqual([]);
  expect(await found("\0")).toEqual(["lenok", "linen"]);
  expect(await found("'; drop table organizations --")).toEqual([]);
});

test("pages by name without losing or doubling, in the reader's order", async () => {
  for (const name of ["Ёлка", "Енот", "Жук", "Ёлка", "Ива"]) await anOrganization({ name: { ru: `Проба ${name}` }, originalLocale: "ru", country: "KZ" });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listOrganizations(guest("ru"), { country: ["KZ"], limit: 2, cursor });
    seen.push(...page.items.map((item) => item.name.ru!));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(["Проба Ёлка", "Проба Ёлка", "Проба Енот", "Проба Жук", "Проба Ива"]);
  await expect(listOrganizations(guest(), { cursor: "nonsense" })).rejects.toMatchObject({ code: "malformed" });
  await expect(listOrganizations(guest(), { cursor: Buffer.from('["a","b"]').toString("base64url") })).rejects.toMatchObject({ code: "malformed" });
});

test("a filter's counts are made with the other filters", async () => {
  await anOrganization({ country: "UZ", kind: "university" });
  await anOrganization({ country: "UZ", kind: "finance" });
  await anOrganization({ country: "TJ", kind: "finance" });
  const facets = await countOrganizationFacets(guest(), { country: ["UZ"], kind: ["finance"] });
  expect(facets.total).toBe(1);
  expect(facets.kind).toMatchObject({ university: 1, finance: 1 });
  expect(facets.country).toEqual({ UZ: 1, TJ: 1 });
});

test("finds other scripts and other forms of words", async () => {
  await anOrganization({ slug: "steklo", name: { ru: "Стекольный завод «Нёман»" }, originalLocale: "ru" });
  const found = async (q: string) => (await listOrganizations(guest(), { q })).items.map(({ slug }) => slug);
  for (const q of ["стекольного завода", "Neman", "Нёман", "нёмана", "stekolny"]) expect(await found(q), q).toEqual(["steklo"]);
});

test("finds by a country in any form of its name, and by a registration number", async () => {
  const { organization } = await anOrganization({ slug: "numbered", name: { ru: "Нумерованный завод" }, country: "KZ" });
  await database().insert(organizationIdentifiers).values({ organizationId: organization.id, scheme: "unp", value: "MA1953684" });
  const found = async (q: string) => (await listOrganizations(guest(), { q })).items.map(({ slug }) => slug);
  for (const q of ["нумерованный Казахстана", "нумерованного Казахстан", "MA1953684", "ma1953684", "МА1953684", "нумерованный 1953684"]) expect(await found(q), q).toEqual(["numbered"]);
  expect(await found("ma1953685")).toEqual([]);
  await anOrganization({ slug: "of-vitebsk", name: { en: "Loom works" }, city: "Vitebsk" });
  for (const q of ["Витебск", "Віцебск", "віцебску", "loom Витебска", "Viciebsk"]) expect(await found(q), q).toEqual(["of-vitebsk"]);
});
