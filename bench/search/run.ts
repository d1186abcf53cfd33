import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { viewerOf } from "#lib/auth/member-viewer.ts";
import { countClusterFacets, listClusters } from "#lib/clusters/queries/directory.ts";
import { guest } from "#lib/core/viewer.ts";
import { listDirectory } from "#lib/members/queries/directory.ts";
import { countDirectory } from "#lib/members/queries/facets.ts";
import { searchOrganizations } from "#lib/organizations/queries/directory.ts";
import { search } from "#lib/search/queries/search.ts";
import { withPlace } from "./place.ts";
import { queries } from "./queries.ts";

const rounds = 8;
const sizes = [10_000, 100_000] as const;

/** Milliseconds over all rounds, warm, one at a time. */
type Times = { p50: number; p95: number };
export type SearchResult = { work: string; small: Times; large: Times; ratio: number; limit: number };

/**
 * Search and directories on 10,000 and on 100,000 organisations (with a fifth as many members): p50 and p95 beside two
 * controls of the same run, an empty round trip and a lookup by primary key. They interleave, so that a busy machine is busy for all.
 */
export async function run(): Promise<SearchResult[]> {
  const measured: Record<string, Times>[] = [];
  for (const size of sizes) measured.push(await withPlace(size, measure));
  const [small, large] = measured as [Record<string, Times>, Record<string, Times>];
  return Object.keys(small).map((work) => ({ work, small: small[work]!, large: large[work]!, ratio: large[work]!.p95 / small[work]!.p95, limit: limits[work.split(",")[0]!] ?? 0 }));
}

const limits: Record<string, number> = { search: 100, organisations: 150, members: 150, clusters: 150 };

const filters: Parameters<typeof searchOrganizations>[1][] = [
  { country: ["BY", "RU"], section: ["C"], role: ["component_supplier"], size: ["small"] },
  { certificate: ["iso_9001"], market: ["DE"] },
  { q: "завод", country: ["KZ"], size: ["large"] },
];

async function measure(): Promise<Record<string, Times>> {
  const [someone] = await database().select().from(members).limit(1);
  const [visitor, member] = [guest("ru"), viewerOf(someone!)];
  const works: Record<string, (() => Promise<unknown>)[]> = {
    "control, select 1": Array.from({ length: 30 }, () => () => database().execute(sql`select 1`)),
    "control, primary key": Array.from({ length: 30 }, () => () => database().select({ id: members.id }).from(members).where(sql`id = ${someone!.id}`)),
    "search, visitor": queries.map((q) => () => search(visitor, { q })),
    "search, member": queries.map((q) => () => search(member, { q })),
    "search, with filters": queries.map((q) => () => search(visitor, { q, country: ["RU"], language: ["ru"], kind: ["organization"], limit: 20 })),
    "organisations, list": [() => searchOrganizations(visitor), () => searchOrganizations(visitor, { sort: "newest" }), () => searchOrganizations(visitor, { country: ["TR"], kind: ["university"] }), () => searchOrganizations(visitor, { country: ["BY", "RU"], kind: ["enterprise"] })],
    "organisations, by filters": filters.map((filter) => () => searchOrganizations(visitor, filter)),
    "organisations, by words": ["стальной комбинат", "завод", "минск", "naftan", "zzzz"].map((q) => () => searchOrganizations(visitor, { q })),
    "members, list and counts": [() => listDirectory(member), () => listDirectory(member, { sort: "newest" }), () => countDirectory(member)],
    "members, by words": ["иванов", "елена", "стальной", "zzzz"].map((q) => () => Promise.all([listDirectory(member, { q }), countDirectory(member, { q })])),
    "clusters, list and counts": [() => Promise.all([listClusters(visitor), countClusterFacets(visitor)]), () => Promise.all([listClusters(visitor, { q: "стальной" }), countClusterFacets(visitor, { q: "стальной" })])],
  };
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = -2; round < rounds; round++) { // two rounds to warm up
    for (const [name, parts] of Object.entries(works)) {
      for (const part of parts) {
        const start = performance.now();
        await part();
        if (round >= 0) times[name]!.push(performance.now() - start);
      }
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, { p50: at(all, 0.5), p95: at(all, 0.95) }]));
}

function at(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]! * 100) / 100;
}

/** Prints the table. */
export function show(results: SearchResult[]) {
  console.table(Object.fromEntries(results.map(({ work, small, large, ratio, limit }) => [work, {
    "10k p50 ms": small.p50, "10k p95": small.p95, "100k p50": large.p50, "100k p95": large.p95, ratio: ratio.toFixed(2),
    "p95 at most": limit || "", held: limit ? (isHeld({ large, ratio, limit }) ? "yes" : "NO") : "",
  }])));
}

/** Within its limit on 100,000, and at most three times what it takes on 10,000; controls have none. */
export const isHeld = ({ large, ratio, limit }: Pick<SearchResult, "large" | "ratio" | "limit">) => !limit || (large.p95 <= limit && ratio <= 3);
