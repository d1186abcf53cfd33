import { expect, test } from "vitest";
import { anOrganization } from "#db/factories/organizations.ts";
import { guest } from "#lib/core/viewer.ts";
import { updateOrganization } from "../commands/update.ts";
import { findSimilarOrganizations } from "./similar.ts";

test("the same number is surest, then the same site, then a near name in any script", async () => {
  const make = async (given: object) => (await anOrganization({ country: "BY", ...given })).organization;
  const named = await make({ slug: "zarya-a", name: { ru: "ОАО «Заря Востока»" } });
  const sited = await make({ slug: "zarya-b", name: { en: "Something else" }, websiteHost: "zarya.by" });
  const { organization: numbered, administrator } = await anOrganization({ slug: "zarya-c", name: { en: "Third" }, country: "RU" });
  await updateOrganization(administrator, { slug: numbered.slug, rev: numbered.rev, identifiers: [{ scheme: "inn", value: "7707083893" }] });
  const found = await findSimilarOrganizations(guest(), { name: { en: "Zarya Vostoka LLC" }, country: "BY", website: "https://www.zarya.by/en", identifier: "ИНН 7707083893" });
  expect(found.map(({ slug, likeness }) => [slug, likeness])).toEqual([[numbered.slug, "identifier"], [sited.slug, "domain"], [named.slug, "name"]]);
  expect(await findSimilarOrganizations(guest(), { name: { en: "Zarya Vostoka" }, country: "BY", except: named.slug })).toEqual([]);
  expect(await findSimilarOrganizations(guest(), { name: { en: "Zarya Vostoka" }, country: "RU" })).toEqual([]);
});

test.each([["Нафтан", "Naftan"], ["Белоруснефть", "Belorusneft"], ["Мінскі мотавелазавод", "Минский мотовелозавод"], ["Полоцк-Стекловолокно", "Polotsk Steklovolokno"]])("%s and %s are near", async (written, asked) => {
  const { organization } = await anOrganization({ name: { ru: written }, country: "AM" });
  expect((await findSimilarOrganizations(guest(), { name: { en: asked }, country: "AM" })).map(({ slug }) => slug)).toContain(organization.slug);
});

test("pages on shared sites, legal forms alone and hostile text say nothing", async () => {
  await anOrganization({ country: "GE", websiteHost: "vk.com", name: { ru: "ООО Ромашка" } });
  for (const asked of [{ website: "https://vk.com/other" }, { name: { ru: "ООО" }, country: "GE" }, { name: { en: "%%%" }, country: "GE" }, { website: "::::" }, { identifier: "\0'; --" }]) expect(await findSimilarOrganizations(guest(), asked)).toEqual([]);
});
