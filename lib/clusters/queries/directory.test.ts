import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { guest } from "#lib/core/viewer.ts";
import { clusterFilter } from "../input.ts";
import { findCluster } from "../queries.ts";
import { countClusterFacets, listClusters } from "./directory.ts";
import { countFigures, listMapPlaces } from "./places.ts";
import { nameSeenBy } from "./shape.ts";

test("finds by name or key product in any language, by city and by country", async () => {
  const { cluster } = await aCluster({ name: { en: "Flax", ru: "Лён", be: "Лён" }, keyProduct: { be: "Ільняное валакно" }, city: "Віцебск" });
  const found = async (q: string) => (await listClusters(guest(), { q })).items.map(({ id }) => id);
  for (const q of ["ЛЁН", "валакно", "віцебск лён", "flax беларусь", "fla"]) expect(await found(q)).toEqual([cluster.id]);
  for (const q of ["%", "_", "\\", "лён%", "' or 1=1 --", "flax россия"]) expect(await found(q)).toEqual([]);
});

test("counts beside a filter's values are made with the other filters", async () => {
  await aCluster({ country: "KG", industry: "tourism", stage: "emerging" });
  await aCluster({ country: "KG", industry: "logistics", stage: "emerging" });
  await aCluster({ country: "TM", industry: "logistics", stage: "declining" });
  const facets = await countClusterFacets(guest(), { country: ["KG"], industry: ["logistics"] });
  expect(facets.total).toBe(1);
  expect(facets.industry).toEqual({ tourism: 1, logistics: 1 });
  expect(facets.country).toEqual({ KG: 1, TM: 1 });
  expect(facets.stage).toEqual({ emerging: 1 });
  const { items } = await listClusters(guest(), { country: ["KG"], industry: ["logistics"] });
  expect(items).toHaveLength(facets.total);
});

test("pages by name in the reader's language, or newest first, without losing or doubling", async () => {
  for (const [en, ru] of [["A", "Я"], ["B", "Ю"], ["C", "Э"], ["C", "Э"], ["D", "Ё"]]) await aCluster({ country: "MN", name: { en, ru } });
  const all = async (locale: "en" | "ru", sort: "name" | "newest") => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listClusters(guest(locale), { country: ["MN"], sort, limit: 2, cursor });
      seen.push(...page.items.map((item) => item.name[locale]!));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return seen.join("");
  };
  expect(await all("en", "name")).toBe("ABCCD");
  expect(await all("ru", "name")).toBe("ЁЭЭЮЯ");
  expect(await all("en", "newest")).toBe("DCCBA");
  for (const cursor of ["x", Buffer.from('["\\u0000","y"]').toString("base64url")]) await expect(listClusters(guest(), { cursor })).rejects.toMatchObject({ code: "malformed" });
});

test("names that begin with a quotation mark or a bracket stand at their first letter, over pages too", async () => {
  for (const name of ["«Вавёрка»", "Берёза", "“Елка”", "(Ёж) и друзья", "— Аист", "Жук"]) await aCluster({ country: "LA", name: { ru: name } });
  const first = await listClusters(guest("ru"), { country: ["LA"], limit: 3 });
  const rest = await listClusters(guest("ru"), { country: ["LA"], limit: 3, cursor: first.nextCursor! });
  expect([...first.items, ...rest.items].map(({ name }) => name.ru)).toEqual(["— Аист", "Берёза", "«Вавёрка»", "(Ёж) и друзья", "“Елка”", "Жук"]);
  const plan = await database().transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    return tx.execute(sql`explain select id from clusters order by ${nameSeenBy.ru}, id limit 3`);
  });
  expect(JSON.stringify(plan)).toContain("clusters_name_ru");
});

test("places are cities with coordinates, else countries, named in the reader's language", async () => {
  await aCluster({ country: "GE", city: "Tbilisi", latitude: 41.72, longitude: 44.79 });
  await aCluster({ country: "GE", city: "Тбилиси", latitude: 41.69, longitude: 44.82 });
  const { cluster } = await aCluster({ country: "GE", city: "Nowhere" });
  const places = await listMapPlaces(guest("ru"), { country: ["GE"] });
  expect(places).toMatchObject([
    { city: "Tbilisi", label: "Тбилиси, Грузия", count: 2, latitude: 41.7, longitude: 44.8, slug: null },
    { city: null, latitude: null, label: "Грузия", count: 1, slug: cluster.slug },
  ]);
  expect((await countFigures(guest())).clusters).toBeGreaterThanOrEqual(3);
});

test("a filter from outside takes repeated names and comma lists, and refuses what is not there", () => {
  expect(clusterFilter.parse({ country: "BY,RU", industry: ["it_digital", "other"], q: " " })).toMatchObject({ country: ["BY", "RU"], industry: ["it_digital", "other"], stage: [], q: undefined });
  for (const wrong of [{ country: "ZZ" }, { stage: "dead" }, { industry: ["x"] }, { q: "x".repeat(301) }]) expect(clusterFilter.safeParse(wrong).success).toBe(false);
});

test("a list costs the same number of queries whatever it shows", async () => {
  const queries = async (work: () => Promise<unknown>) => {
    const client = (database() as unknown as { $client: { unsafe: (...given: never[]) => unknown } }).$client;
    const real = client.unsafe;
    let count = 0;
    client.unsafe = function (...given) { count += 1; return real.apply(this, given); };
    try { await work(); } finally { client.unsafe = real; }
    return count;
  };
  const everything = async () => [
    await queries(() => listClusters(guest())), await queries(() => countClusterFacets(guest())),
    await queries(() => listMapPlaces(guest())), await queries(() => countFigures(guest())), await queries(() => findCluster(guest(), slug)),
  ];
  const { cluster: { slug } } = await aParticipant();
  expect(await everything()).toEqual([1, 1, 1, 1, 1]);
  for (let n = 0; n < 5; n++) await aParticipant();
  expect(await everything()).toEqual([1, 1, 1, 1, 1]);
});

test("search reads the trigram index, Cyrillic too", async () => {
  expect((await database().execute(sql`select show_trgm('лён') as found`))[0]!.found).toHaveLength(4);
  const plan = await database().transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    return tx.execute(sql`explain select id from clusters where search_text like ${"%lnian%"}`);
  });
  expect(JSON.stringify(plan)).toContain("clusters_search");
});

test("finds other scripts and other forms of words", async () => {
  await aCluster({ slug: "kozhevenny", name: { ru: "Кожевенный кластер" }, originalLocale: "ru" });
  await aCluster({ slug: "minski", name: { be: "Мінскі кластар" }, originalLocale: "be" });
  const found = async (q: string) => (await listClusters(guest(), { q })).items.map(({ slug }) => slug);
  for (const q of ["кожевенного кластера", "kozhevenny"]) expect(await found(q), q).toEqual(["kozhevenny"]);
  for (const q of ["Минск", "Minsk", "мінскага"]) expect(await found(q), q).toEqual(["minski"]);
});
