import { existsSync, readFileSync } from "node:fs";
import { eq, inArray } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aCluster } from "#db/factories/clusters.ts";
import { anAppliedImport, anImport, applied, aTriedImport, tried } from "#db/factories/registry.ts";
import { activity } from "#db/schema/activity.ts";
import { clusters } from "#db/schema/clusters.ts";
import { correctImport } from "./commands/correct.ts";
import { exportClusters, exportRows } from "./export.ts";
import { findImport } from "./queries/imports.ts";

let made = 0;
const unique = () => `Cluster ${process.pid} ${(made += 1)}`;
const table = (...lines: string[]) => `name,country,city,ecosystem,website\n${lines.join("\n")}\n`;
const outcomes = (rows: { line: number; outcome: string; remarks: { code: string }[] }[]) => rows.map(({ line, outcome, remarks }) => [line, outcome, ...remarks.map(({ code }) => code)]);
const clusterOf = async (name: string) => (await database().select().from(clusters).where(eq(clusters.sourceKey, `BY:${name.toLowerCase()}`)))[0];
const gather = async (pieces: AsyncGenerator<string>) => {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
};

test("a file comes in, and the same file again changes nothing", async () => {
  const [a, b] = [unique(), unique()];
  const csv = table(`${a},BY,Orsha,Textiles,flax.example`, `${b},Belarus,220030,,`);
  const { found, rows } = await anAppliedImport({ csv });
  expect(found).toMatchObject({ counts: { all: 2, create: 2, update: 0, unchanged: 0, refused: 0, remarked: 1 }, total: 2, done: 2, failure: null });
  expect(outcomes(rows)).toEqual([[2, "create"], [3, "create", "city.is_postcode"]]);
  expect(await clusterOf(a)).toMatchObject({ name: { en: a }, city: "Orsha", industry: "light_industry", website: "https://flax.example", stage: "potential", rev: 1 });
  expect(await clusterOf(b)).toMatchObject({ city: null, industry: "other", latitude: expect.any(Number), longitude: expect.any(Number) });

  const again = await aTriedImport({ csv });
  expect(outcomes(again.rows)).toEqual([[2, "unchanged"], [3, "unchanged", "city.is_postcode"]]);
  await expect(applied(again.viewer, again.importId)).rejects.toMatchObject({ reason: "imports.nothing_to_do" });
  expect((await clusterOf(a))?.rev).toBe(1);
});

test("a dry run writes nothing but its lines", async () => {
  const name = unique();
  await aTriedImport({ csv: table(`${name},BY,,,`) });
  expect(await clusterOf(name)).toBeUndefined();
});

test("a later file updates what the registry wrote, and leaves what people have edited", async () => {
  const name = unique();
  await anAppliedImport({ csv: table(`${name},BY,Orsha,Textiles,old.example`) });
  const before = (await clusterOf(name))!;
  await database().update(clusters).set({ website: "https://ours.example" }).where(eq(clusters.id, before.id));

  const { rows } = await anAppliedImport({ csv: table(`${name},BY,Vitebsk,Digital,new.example`) });
  expect(rows[0]).toMatchObject({ outcome: "update", remarks: [{ code: "edited_here", value: "website" }], changes: [{ field: "city", from: "Orsha", to: "Vitebsk" }, { field: "industry", from: "light_industry", to: "it_digital" }] });
  const after = (await clusterOf(name))!;
  expect(after).toMatchObject({ id: before.id, slug: before.slug, city: "Vitebsk", industry: "it_digital", website: "https://ours.example", rev: before.rev + 1 });
  expect(after.latitude).not.toBe(before.latitude);
});

test("an empty cell takes nothing away", async () => {
  const name = unique();
  await anAppliedImport({ csv: table(`${name},BY,Orsha,Textiles,flax.example`) });
  expect(outcomes((await aTriedImport({ csv: table(`${name},BY,,,`) })).rows)).toEqual([[2, "unchanged"]]);
});

test("a cluster that people made is found by its name, and left as it is", async () => {
  const name = unique();
  const { cluster } = await aCluster({ name: { ru: name }, originalLocale: "ru", country: "BY", city: "Orsha" });
  const { rows } = await aTriedImport({ csv: table(`${name.toUpperCase()},BY,Vitebsk,,`) });
  expect(rows[0]).toMatchObject({ outcome: "unchanged", clusterId: cluster.id, remarks: [{ code: "edited_here", value: "name, city" }] });
});

test("names that come twice are told apart by their city; the same row again is refused", async () => {
  const name = unique();
  const csv = table(`${name},BY,Orsha,,`, `${name},BY,Vitebsk,,`, `${name},BY,ORSHA,,`);
  const { rows } = await anAppliedImport({ csv });
  expect(outcomes(rows)).toEqual([[2, "create"], [3, "create"], [4, "refused", "duplicate"]]);
  expect(rows[2]?.remarks[0]?.value).toBe("2");
  expect(outcomes((await aTriedImport({ csv })).rows)).toEqual([[2, "unchanged"], [3, "unchanged"], [4, "refused", "duplicate"]]);
  expect(outcomes((await aTriedImport({ csv: table(`${name},BY,Vitebsk,,`) })).rows)).toEqual([[2, "unchanged"]]);
  expect(outcomes((await aTriedImport({ csv: table(`${name},BY,,,`) })).rows)).toEqual([[2, "refused", "name.ambiguous"]]);
});

test("lines that cannot be understood are refused with the reason, the others come in", async () => {
  const [a, b] = [unique(), unique()];
  const { rows } = await anAppliedImport({ csv: table(`${a},BY,,,`, ",BY,,,", `${unique()},Atlantis,,,`, `${unique()},BY`, `"${b},BY,,,`, "lost,BY,,,") });
  expect(outcomes(rows)).toEqual([[2, "create"], [3, "refused", "name.missing"], [4, "refused", "country.unknown"], [5, "refused", "ragged"], [6, "refused", "quote_open"]]);
  expect(await clusterOf(a)).toBeDefined();
});

test("windows-1251 with semicolons", async () => {
  const name = `Льняной кластер ${process.pid}`;
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder("windows-1251").decode(Uint8Array.of(byte)), byte]));
  const csv = Buffer.from([...`Название;Страна;Город;Отрасль\r\n"${name}";Беларусь;Орша;Лёгкая промышленность\r\n`].map((character) => bytes.get(character)!));
  const { found, rows } = await anAppliedImport({ csv });
  expect(found).toMatchObject({ encoding: "windows-1251", delimiter: ";", language: "ru", counts: { create: 1 } });
  const [cluster] = await database().select().from(clusters).where(eq(clusters.id, rows[0]!.clusterId!));
  expect(cluster).toMatchObject({ name: { ru: name }, originalLocale: "ru", country: "BY", city: "Орша", industry: "light_industry" });
  expect(cluster?.slug).toContain("lnianoi-klaster");
});

describe("the mapping", () => {
  test("is corrected, which forgets the dry run", async () => {
    const { importId, viewer, found } = await aTriedImport({ csv: "title,where,land\nA,Orsha,BY\n" });
    await correctImport(viewer, { importId, rev: found.rev, mapping: { name: 1, country: 2 }, language: "be" });
    expect(await findImport(viewer, importId)).toMatchObject({ status: "uploaded", counts: {}, mapping: { name: 1, country: 2 }, language: "be" });
    expect((await tried(viewer, importId)).rows[0]?.values).toMatchObject({ name: "Orsha", country: "BY" });
  });

  test("of another revision is stale; a column that is not there is invalid; without a country there is no dry run", async () => {
    const { importId, viewer } = await anImport({ csv: "title,x\nA,B\n" });
    await expect(correctImport(viewer, { importId, rev: 7 })).rejects.toMatchObject({ code: "stale" });
    await expect(correctImport(viewer, { importId, rev: 1, mapping: { name: 9 } })).rejects.toMatchObject({ issues: [{ path: "mapping.name", reason: "imports.no_such_column" }] });
    await expect(tried(viewer, importId)).rejects.toMatchObject({ issues: [{ path: "mapping.country", reason: "imports.country_missing" }] });
  });

  test("turns the first line into a row", async () => {
    const { importId, viewer } = await anImport({ csv: "name,country\nA,BY\n" });
    await correctImport(viewer, { importId, rev: 1, headerLine: false });
    expect(outcomes((await tried(viewer, importId)).rows)).toEqual([[1, "refused", "country.unknown"], [2, "create"]]);
  });
});

test.each([["imports.empty", ""], ["imports.empty", "\n\n"], ["imports.header_only", "name,country\n"], ["imports.too_many_columns", `${"a,".repeat(300)}b\n`]])("a file is refused: %s", async (reason, csv) => {
  await expect(anImport({ csv })).rejects.toMatchObject({ code: "invalid", issues: [{ path: "file", reason }] });
});

test("facts are recorded once for the whole file", async () => {
  const { importId, viewer } = await anAppliedImport({ csv: table(`${unique()},BY,,,`, `${unique()},BY,,,`) });
  const facts = await database().select().from(activity).where(eq(activity.subjectId, importId));
  expect(facts.map(({ kind, actorId }) => [kind, actorId])).toEqual(["import.uploaded", "import.tried", "import.applied"].map((kind) => [kind, viewer.memberId]));
});

test("what goes out comes in again and changes nothing", async () => {
  const [formula, comma] = [`=SUM ${unique()}`, `Say "yes", ${unique()}`];
  await aCluster({ name: { en: formula }, summary: { en: "Two\nlines; with, everything" }, keyProduct: { en: "-flax" }, country: "BY", city: "'=Orsha", website: "https://x.example", industry: "logistics", stage: "developing" });
  await aCluster({ name: { ru: "Кластер", be: "Кластар" }, originalLocale: "be", summary: { ru: "только по-русски" }, country: "RU" });
  for (const city of ["Tver", "Tula"]) await aCluster({ name: { en: comma }, country: "RU", city });
  for (let twin = 0; twin < 2; twin++) await aCluster({ name: { en: `Twin of ${formula}` }, country: "RU", city: "Tver" });
  const { viewer } = await anAppliedImport({ csv: table(`${unique()},BY,Orsha,Digital,`) });

  const csv = await gather(exportClusters(viewer));
  expect(csv.startsWith("\uFEFFname,country,")).toBe(true);
  expect(csv).toContain(`'${formula}`);
  const { found } = await aTriedImport({ csv });
  const total = await database().$count(clusters);
  expect(found.counts).toMatchObject({ all: total, unchanged: total, create: 0, update: 0, refused: 0 });
});

test("the lines go out as CSV in the reader's language", async () => {
  const { importId, viewer } = await aTriedImport({ csv: table(`${unique()},BY,220030,,`) });
  const csv = await gather(exportRows({ ...viewer, locale: "ru" }, { importId, filter: "remarked" }));
  expect(csv).toContain("почтовый индекс");
  expect(csv.trim().split("\r\n")).toHaveLength(2);
});

const realFile = "/work/shared/data/clusters/cluster-organisations.csv";
test.skipIf(!existsSync(realFile))("345 real cluster organisations of 12 countries (skipped where the file is absent)", async () => {
  const csv = readFileSync(realFile);
  const { found, rows } = await anAppliedImport({ csv });
  const said = Object.groupBy(rows.flatMap(({ remarks }) => remarks), ({ code }) => code);
  expect(found.counts).toEqual({ all: 345, create: 345, update: 0, unchanged: 0, refused: 0, remarked: 53 });
  expect(Object.fromEntries(Object.entries(said).map(([code, remarks]) => [code, remarks?.length]))).toEqual({ "city.is_country": 12, "city.unknown": 39, "city.elsewhere": 1, "industry.unknown": 2 });
  expect(new Set(said["city.is_country"]?.map(({ value }) => value))).toEqual(new Set(["Österreich", "Belgique", "Česko", "Czechia", "Estonia", "Lithuania", "Украина", "Польша"]));
  const made = await database().select().from(clusters).where(inArray(clusters.id, rows.map(({ clusterId }) => clusterId!)));
  expect(made).toHaveLength(345);
  expect(new Set(made.map(({ country }) => country)).size).toBe(12);
  expect(made.every(({ latitude, longitude }) => latitude !== null && longitude !== null)).toBe(true);
  expect(made.filter(({ city }) => city === null)).toHaveLength(12);
  expect((await aTriedImport({ csv })).found.counts).toMatchObject({ unchanged: 345, create: 0, update: 0 });
});
