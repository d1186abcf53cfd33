import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { closeDatabase } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { guest } from "#lib/core/viewer.ts";
import { startEmbeddedPostgres } from "#lib/server/postgres/start.ts";

/*
 * The directory of organisations with 10,000 and 100,000 generated ones: a page of the list with the counts of all
 * filters, in a database of its own. `node bench/organization-directory.ts`
 */
const dataDir = await mkdtemp(join(tmpdir(), "cluster-bench-organizations-"));
const server = await startEmbeddedPostgres({ dataDir, durable: false });
await migrate(server);
process.env.DATABASE_URL = server.appUrl;
process.env.DATABASE_POOL = "2";
const { searchOrganizations } = await import("#lib/organizations/queries/directory.ts");
const sql = postgres(server.ownerUrl, { max: 1, onnotice: () => {} });

const filters: [string, Record<string, unknown>][] = [
  ["no filter", {}],
  ["one country", { country: ["BY"] }],
  ["country and kind", { country: ["RU"], kind: ["university"] }],
  ["four filters", { country: ["BY", "RU"], section: ["C"], role: ["component_supplier"], size: ["small"] }],
  ["certificate and market", { certificate: ["iso_9001"], market: ["DE"] }],
  ["a common word", { q: "завод" }],
  ["a rare word in another script", { q: "naftan7" }],
  ["a word and two filters", { q: "завод", country: ["KZ"], size: ["large"] }],
  ["newest", { sort: "newest", kind: ["enterprise"] }],
];

for (const total of [10_000, 100_000]) {
  await fill(total);
  const opened = performance.now();
  await searchOrganizations(guest("ru"), {});
  console.log(`\n${total.toLocaleString("en")} organisations; first look ${Math.round(performance.now() - opened)} ms, ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  const all: number[] = [];
  for (const [name, filter] of filters) {
    const times: number[] = [];
    for (let round = 0; round < 40; round++) {
      const started = performance.now();
      await searchOrganizations(guest("ru"), filter);
      times.push(performance.now() - started);
    }
    all.push(...times.slice(3));
    console.log(`${name.padEnd(32)} p50 ${quantile(times, 0.5)}  p95 ${quantile(times, 0.95)} ms`);
  }
  console.log(`${"all".padEnd(32)} p50 ${quantile(all, 0.5)}  p95 ${quantile(all, 0.95)} ms`);
}
await sql.end();
await closeDatabase();
await server.stop();
await rm(dataDir, { recursive: true, force: true });

async function fill(total: number) {
  await sql`
    insert into organizations (id, slug, name, kind, country, city, original_locale, size_class, industry_codes, roles, certificate_standards, export_markets)
    select gen_random_uuid(), 'o-' || n, jsonb_build_object('ru', (array['Завод', 'Комбинат', 'Институт', 'Предприятие', 'Нафтан', 'Мануфактура'])[1 + n % 6] || n % 97 || ' ' || md5(n::text), 'en', 'Works ' || n),
      (array['enterprise', 'enterprise', 'enterprise', 'university', 'research_institute', 'finance'])[1 + n * 7 % 6], (array['BY', 'RU', 'RU', 'KZ', 'DE', 'IT', 'PL', 'CN', 'UZ'])[1 + n * 11 % 9], (array['Минск', 'Казань', 'Алматы'])[1 + n % 3], 'ru',
      (array['micro', 'small', 'medium', 'large', null])[1 + n * 3 % 5], array[(array['13', '20', '22', '28', '62', '72', 'C', '01', '49'])[1 + n * 5 % 9]],
      case when n % 2 = 0 then array[(array['component_supplier', 'buyer', 'research'])[1 + n % 3]] else '{}' end, case when n % 4 = 0 then array['iso_9001'] else '{}' end, case when n % 3 = 0 then array['DE', (array['PL', 'KZ', 'CN'])[1 + n % 3]] else '{}' end
    from generate_series((select coalesce(max(seq), 0) + 1 from organizations), ${total}::int) n`;
  await sql`vacuum analyze organizations`;
}

function quantile(times: number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1).padStart(6);
}
