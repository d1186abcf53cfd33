import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { anOrganization, anUnclaimedOrganization } from "#db/factories/organizations.ts";
import { organizations } from "#db/schema/organizations.ts";
import { sectionOf } from "#lib/core/industry-codes.ts";
import { guest } from "#lib/core/viewer.ts";
import { countOrganizationFacets, searchOrganizations } from "../queries/directory.ts";
import { Bits, countBoth, members } from "./bits.ts";
import { facetNames, type FacetName } from "./table.ts";

const pick = <T>(from: readonly T[], at: number) => from[at % from.length]!;
const choices = { country: ["BY", "RU", "KZ"], kind: ["enterprise", "university"], codes: [["C"], ["13", "01"], ["20"], []], size: ["small", "large", null], roles: [["buyer"], ["buyer", "research"], []], certificates: [["iso_9001"], []], markets: [["DE", "PL"], ["PL"], []] } as const;

test("filters and counts are what a plain look at every row says", async () => {
  for (let n = 0; n < 60; n++) {
    await anUnclaimedOrganization({
      country: pick(choices.country, n), kind: pick(choices.kind, n >> 1), industryCodes: [...pick(choices.codes, n)], sizeClass: pick(choices.size, n >> 2),
      roles: [...pick(choices.roles, n >> 1)], certificateStandards: [...pick(choices.certificates, n)], exportMarkets: [...pick(choices.markets, n >> 3)],
    });
  }
  const rows = await database().select().from(organizations);
  const valuesOf = (row: (typeof rows)[number]): Record<FacetName, string[]> => ({
    country: [row.country], kind: [row.kind], size: row.sizeClass ? [row.sizeClass] : [], section: [...new Set(row.industryCodes.map((code) => sectionOf(code)!))],
    role: row.roles, certificate: row.certificateStandards, market: row.exportMarkets,
  });
  const filters: Partial<Record<FacetName, string[]>>[] = [{}, { country: ["BY"] }, { country: ["BY", "RU"], role: ["buyer"] }, { section: ["C", "A"], size: ["small"], market: ["PL"] }, { certificate: ["iso_9001"], kind: ["university"] }, { country: ["JP"] }];
  for (const filter of filters) {
    const passes = (row: (typeof rows)[number], but?: FacetName) => facetNames.every((name) => name === but || !filter[name]?.length || valuesOf(row)[name].some((value) => filter[name]!.includes(value)));
    const { facets, items } = await searchOrganizations(guest(), { ...filter, limit: 100 } as never);
    expect(facets.total).toBe(rows.filter((row) => passes(row)).length);
    expect(items.map(({ id }) => id).sort()).toEqual(rows.filter((row) => passes(row)).map(({ id }) => id).sort());
    for (const name of facetNames) {
      const expected: Record<string, number> = {};
      for (const row of rows) if (passes(row, name)) for (const value of valuesOf(row)[name]) expected[value] = (expected[value] ?? 0) + 1;
      expect(facets[name], `${name} of ${JSON.stringify(filter)}`).toEqual(expected);
    }
  }
});

test("what was written is counted at once, by whomever, and what is written meanwhile is not lost", async () => {
  const { organization } = await anOrganization({ country: "UZ", name: { ru: "Учкудук" } });
  expect((await countOrganizationFacets(guest(), { country: ["UZ"] })).total).toBe(1);
  await database().update(organizations).set({ country: "TM" }).where(eq(organizations.id, organization.id));
  expect((await countOrganizationFacets(guest(), { country: ["UZ"] })).total).toBe(0);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const slow = database().transaction(async (tx) => {
    await tx.update(organizations).set({ country: "TJ" }).where(eq(organizations.id, organization.id));
    await held; // others write and are read before this one commits
  });
  await anUnclaimedOrganization({ country: "UZ" });
  expect((await countOrganizationFacets(guest(), { country: ["UZ"] })).total).toBe(1);
  release();
  await slow;
  expect((await countOrganizationFacets(guest(), { country: ["TJ"] })).total).toBe(1);
  expect((await countOrganizationFacets(guest(), { q: "uchkuduk" })).total).toBe(1);
});

test("a page of the directory takes two queries, whatever the filter", async () => {
  await searchOrganizations(guest(), {});
  const counted: number[] = [];
  for (const filter of [{}, { country: ["BY"] }, { q: "лён", role: ["buyer"] as never, section: ["C"] }, { sort: "newest" as const, market: ["PL"] }]) {
    let queries = 0;
    const client = (database() as unknown as { $client: { unsafe: (...given: unknown[]) => unknown } }).$client;
    const { unsafe } = client;
    client.unsafe = (...given) => (queries++, unsafe.apply(client, given));
    await searchOrganizations(guest(), filter as never);
    client.unsafe = unsafe;
    counted.push(queries);
  }
  expect(counted).toEqual([2, 2, 2, 2]);
});

test("bits", () => {
  const set = new Bits(32);
  for (const at of [0, 31, 32, 63, 1000]) set.set(at, true);
  set.set(63, false);
  expect(members(set.words, 10)).toEqual([0, 31, 32, 1000]);
  expect(members(set.words, 2)).toEqual([0, 31]);
  expect(countBoth(set.words)).toBe(4);
});
