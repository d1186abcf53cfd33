import { expect, test } from "vitest";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { anOrganization } from "#db/factories/organizations.ts";
import { guest } from "#lib/core/viewer.ts";
import { searchSources } from "#lib/server/search-sources.ts";
import { indexed } from "#db/factories/search.ts";
import { search } from "./search.ts";

const titles = async (q: string, viewer = guest("ru") as Parameters<typeof search>[0]) =>
  (await search(viewer, { q, limit: 50 })).groups.flatMap(({ items }) => items.map(({ title }) => title.map(({ text }) => text).join("")));

test("three scripts find the same", async () => {
  await anOrganization({ name: { ru: "ОАО «Нафтан»" }, originalLocale: "ru", city: "Новополоцк" });
  await aCluster({ name: { be: "Мінскі кластар электронікі" }, originalLocale: "be" });
  await indexed(searchSources);
  for (const q of ["Нафтан", "Naftan", "нафтан", "NAFT", "нафтн"]) expect(await titles(q), q).toContain("ОАО «Нафтан»");
  for (const q of ["Мінск", "Минск", "Minsk", "минский", "электроника"]) expect(await titles(q), q).toContain("Мінскі кластар электронікі");
  for (const q of ["Беларусь", "Belarus", "беларуси"]) expect(await titles(q), q).toContain("ОАО «Нафтан»");
});
