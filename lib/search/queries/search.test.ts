import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { anOrganization } from "#db/factories/organizations.ts";
import { indexed } from "#db/factories/search.ts";
import { organizationIdentifiers } from "#db/schema/organizations-profile.ts";
import { organizations } from "#db/schema/organizations.ts";
import { countQueries } from "#db/testing/count-queries.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { searchSources } from "#lib/server/search-sources.ts";
import { search } from "./search.ts";

const text = (parts: { text: string }[] | null) => (parts ?? []).map((part) => part.text).join("");
const titles = async (q: string, viewer: Viewer = guest("ru")) => (await search(viewer, { q, limit: 50 })).groups.flatMap(({ items }) => items.map(({ title }) => text(title)));

test("three scripts find the same, with word forms and typing errors", async () => {
  await anOrganization({ name: { ru: "ОАО «Нафтан»" }, originalLocale: "ru", city: "Новополоцк", description: { ru: "Производство кожевенных изделий" } });
  await aCluster({ name: { be: "Мінскі кластар электронікі" }, originalLocale: "be" });
  await aCluster({ name: { en: "Flax Processing Clusters" } });
  await indexed(searchSources);
  for (const q of ["Нафтан", "Naftan", "НАФТАН", "naft", "нафтн", "Nafatn", "naftan oao"]) expect(await titles(q), q).toContain("ОАО «Нафтан»");
  for (const q of ["Мінск", "Минск", "Minsk", "минский", "электроніка", "электроника"]) expect(await titles(q), q).toContain("Мінскі кластар электронікі");
  for (const q of ["Беларусь", "Belarus", "беларуси", "Беларусі"]) expect(await titles(q), q).toContain("ОАО «Нафтан»");
  for (const q of ["кожевенное изделие", "производства кожевенного изделия"]) expect(await titles(q), q).toContain("ОАО «Нафтан»");
  const [naftan] = await database().select({ id: organizations.id }).from(organizations).where(sql`name->>'ru' like '%Нафтан%'`);
  await database().insert(organizationIdentifiers).values({ organizationId: naftan!.id, scheme: "unp", value: "300042199" });
  await indexed(searchSources);
  expect(await titles("300042199")).toEqual(["ОАО «Нафтан»"]);
  for (const q of ["flax cluster", "processed flax"]) expect(await titles(q, guest("en")), q).toContain("Flax Processing Clusters");
});

test("every form of a word finds every other, in whichever script the thing is named", async () => {
  await anOrganization({ name: { en: "Minsk Looms" }, originalLocale: "en", city: "Minsk" });
  await anOrganization({ name: { en: "Mogilev Glass" }, originalLocale: "en", city: "Mogilev", country: "BY" });
  await anOrganization({ name: { ru: "Станкопоставка" }, originalLocale: "ru", description: { ru: "Ткацкие станки для льна, поставки и выставки в Абакане" } });
  await indexed(searchSources);
  for (const q of ["Минск", "Минска", "Минску", "в Минске", "Мінску", "Минском"]) expect(await titles(q), q).toContain("Minsk Looms");
  for (const q of ["станок", "станков", "лён", "льном", "поставок", "выставка", "выставок", "Абакана", "абакану"]) expect(await titles(q), q).toContain("Станкопоставка");
  await anOrganization({ name: { be: "Нафтавыя машыны" }, originalLocale: "be", description: { be: "Нафта і нафтахімія" } });
  await indexed(searchSources);
  for (const q of ["Нафтан", "Нафтана", "Нафтану", "Naftan"]) expect(await titles(q), q).toEqual(["ОАО «Нафтан»"]); // and no other oil
  await aCluster({ name: { ru: "Могилёвский кластер" } });
  await indexed(searchSources);
  for (const q of ["Могилёв", "Магілёў", "Mogilev", "Магілёву"]) expect((await titles(q)).sort(), q).toEqual(["Mogilev Glass", "Могилёвский кластер"]);
  for (const q of ["Магілёў", "Могилёва", "Mahilioŭ"]) expect(await titles(q), q).toContain("Mogilev Glass");
  for (const q of ["Беларуси", "Беларусью", "Белоруссия", "Белоруссии", "Беларуссю", "Byelorussia"]) expect(await titles(`${q} looms`), q).toEqual(["Minsk Looms"]);
});

test("what was typed with the keys of the other alphabet is found, and said as it was meant", async () => {
  await anOrganization({ name: { ru: "Химволокносинтез" }, originalLocale: "ru" });
  await indexed(searchSources);
  expect(await search(guest("ru"), { q: "[bvdjkjryjcbyntp" })).toMatchObject({ near: true, suggestion: "химволокносинтез", total: 1 });
  expect(await search(guest("ru"), { q: "рштмщдщлтщышталя" })).toMatchObject({ total: 0, suggestion: null });
});

test("an exact name comes before one that begins so, that before a word of a name, that before a word of a text, that before what is near", async () => {
  for (const [slug, name, description] of [["d", "Завод деталей", "Берёзина рядом"], ["c", "Новая Берёзина"], ["b", "Берёзина Плюс"], ["a", "ООО «Берёзина»"]] as const) {
    await anOrganization({ slug: `rank-${slug}`, name: { ru: name }, description: description ? { ru: description } : null, originalLocale: "ru" });
  }
  await indexed(searchSources);
  expect(await titles("берёзина")).toEqual(["ООО «Берёзина»", "Берёзина Плюс", "Новая Берёзина", "Завод деталей"]);
  expect(await titles("berezina")).toEqual(["ООО «Берёзина»", "Берёзина Плюс", "Новая Берёзина", "Завод деталей"]);
});

test("a mistyped word is told what it may have meant, and what matches is marked", async () => {
  await anOrganization({ name: { ru: "Комбинат Двинастекло <b>" }, originalLocale: "ru", description: { ru: `${"слово ".repeat(200)}бронестекло в конце` } });
  await indexed(searchSources);
  const mistyped = await search(guest("ru"), { q: "двенастикло" });
  expect(mistyped).toMatchObject({ near: true, suggestion: "двинастекло", total: 1 });
  expect(mistyped.groups[0]!.items[0]!.title).toEqual([{ text: "Комбинат ", match: false }, { text: "Двинастекло", match: true }, { text: " <b>", match: false }]);
  const typed = await search(guest("ru"), { q: "бронестекла" });
  expect(typed).toMatchObject({ near: false, suggestion: null });
  expect(typed.groups[0]!.items[0]!.excerpt).toContainEqual({ text: "бронестекло", match: true });
  expect(text(typed.groups[0]!.items[0]!.excerpt).length).toBeLessThan(260);
});

test("filters narrow, their counts are made with the other filters, and a group is paged without losing or doubling", async () => {
  const cluster = await aCluster({ name: { ru: "Ясеневый кластер" }, originalLocale: "ru", country: "KZ" });
  for (let n = 0; n < 7; n++) {
    const { organization } = await anOrganization({ name: n % 2 ? { ru: `Ясень ${n}` } : { en: `Yasen ${n}` }, originalLocale: n % 2 ? "ru" : "en", country: n < 3 ? "UZ" : "TJ" });
    if (n < 2) await aParticipant({ ...cluster, organization });
  }
  await indexed(searchSources);
  const viewer = guest("ru");
  const all = await search(viewer, { q: "ясен" });
  expect(all.facets).toMatchObject({ kind: { cluster: 1, organization: 7 }, country: { UZ: 3, TJ: 4, KZ: 1 }, language: { en: 4, ru: 4 }, cluster: [{ name: "Ясеневый кластер", count: 3 }] });
  const narrowed = await search(viewer, { q: "ясен", country: ["UZ"], language: ["ru"] });
  expect(narrowed.groups).toMatchObject([{ kind: "organization", total: 1 }]);
  expect(narrowed.facets).toMatchObject({ country: { UZ: 1, TJ: 2, KZ: 1 }, language: { en: 2, ru: 1 } });
  expect((await search(viewer, { q: "ясен", cluster: [cluster.cluster.id], kind: ["organization"] })).total).toBe(2);

  const seen: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await search(viewer, { q: "ясен", kind: ["organization"], limit: 3, cursor });
    seen.push(...page.groups[0]!.items.map(({ id }) => id));
    if (!page.groups[0]!.nextCursor) break;
    cursor = page.groups[0]!.nextCursor;
  }
  expect(new Set(seen).size).toBe(7);
  expect(seen).toHaveLength(7);
  await expect(search(viewer, { q: "ясен", cursor: "bm9uZQ" })).rejects.toMatchObject({ code: "malformed" });
});

test("a search costs the same number of queries whatever it finds", async () => {
  const { viewer } = await aMember();
  await anOrganization({ name: { ru: "Единорог один" }, originalLocale: "ru" });
  for (let n = 0; n < 40; n++) await anOrganization({ name: { ru: `Двурог ${n}` }, originalLocale: "ru" });
  for (let n = 0; n < 4; n++) await anOrganization({ name: { ru: `Трирог ${n}` }, originalLocale: "ru" });
  await indexed(searchSources);
  for (const who of [guest("ru"), viewer]) {
    const [four, forty] = [await countQueries(() => search(who, { q: "трирог" })), await countQueries(() => search(who, { q: "двурог" }))];
    expect(forty).toBe(four);
    expect(forty).toBeLessThanOrEqual(4);
    for (const q of ["единорог", "едынарох", "нетничего"]) expect(await countQueries(() => search(who, { q })), q).toBeLessThanOrEqual(7);
  }
});

test.each(["", " ", "\0", "%", "_", "\\", "'", "''\\'", "%_\\", "&|!:*()<->", "'a' & !b:*", "🏭🏭", "…—«»", "\u202Eсевер", "مرحبا", "中国", "x".repeat(10_000), "a ".repeat(5000), "\uD800", "e\u0301".repeat(300), "1;drop table search_documents", "^$", "нет'нет", "ʼʼʼ", "@#~"])(
  "hostile %j is answered",
  async (q) => {
    for (const viewer of [guest("be"), (await aMember()).viewer]) await expect(search(viewer, { q })).resolves.toMatchObject({ groups: expect.any(Array) });
  },
);
