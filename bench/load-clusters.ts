// How the directory holds up with 100,000 clusters: `node bench/load-clusters.ts`. A database of its own, thrown away.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { closeDatabase } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { countClusterFacets, listClusters } from "#lib/clusters/queries/directory.ts";
import { countFigures, listMapPlaces } from "#lib/clusters/queries/places.ts";
import { guest } from "#lib/core/viewer.ts";
import { startEmbeddedPostgres } from "#lib/server/postgres/start.ts";

const size = Number(process.argv[2] ?? 100_000);
const rounds = 40;

const dataDir = await mkdtemp(join(tmpdir(), "cluster-load-"));
const server = await startEmbeddedPostgres({ dataDir, durable: false });
try {
  await migrate(server);
  process.env.DATABASE_URL = server.appUrl;
  await fill(server.ownerUrl);
  await measure();
} finally {
  await closeDatabase();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}

/** Clusters in the proportions of a real registry: a few countries hold most, names in three languages repeat their words. */
async function fill(url: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql`
    insert into clusters (id, slug, name, key_product, country, city, latitude, longitude, industry, stage)
    select gen_random_uuid(), 'cluster-' || n,
      jsonb_build_object('en', initcap(en[1 + n % 12]) || ' cluster of ' || city[1 + n % 8] || ' ' || n, 'ru', ru[1 + n % 12] || ' кластер ' || n, 'be', ru[1 + (n / 3) % 12] || ' кластар ' || n),
      jsonb_build_object('en', en[1 + (n / 7) % 12] || ' goods ' || n % 997, 'ru', ru[1 + (n / 7) % 12] || ' изделия ' || n % 997),
      country[1 + least(floor(-ln(random()) * 4)::int, 19)], city[1 + n % 8], 45 + (n % 40) / 4.0, 20 + (n % 25),
      industry[1 + n % 18], stage[1 + n % 4]
    from generate_series(1, ${size}) n,
      (select array['flax','leather','polymer','machine','software','pharma','ceramic','timber','steel','optical','dairy','solar'] en,
              array['льняной','кожевенный','полимерный','машинный','программный','фармацевтический','керамический','лесной','стальной','оптический','молочный','солнечный'] ru,
              array['Minsk','Orsha','Kazan','Vitebsk','Graz','Lyon','Turin','Almaty'] city,
              array['BY','RU','DE','FR','IT','KZ','PL','ES','CN','IN','US','CZ','AT','SE','FI','NL','BE','PT','GR','TR'] country,
              array['agriculture_food','light_industry','wood_furniture_paper','chemistry_petrochemistry','pharma_health','metals_materials','machine_building','automotive_transport','aerospace','electronics','energy_environment','construction','it_digital','logistics','creative_media','tourism','finance_services','other'] industry,
              array['potential','emerging','developing','declining'] stage) words`;
  await sql`insert into organizations (id, slug, name, kind, country) select gen_random_uuid(), 'o-' || n, jsonb_build_object('en', 'Organization ' || n), 'enterprise', 'BY' from generate_series(1, 10000) n`;
  await sql`
    insert into participants (id, cluster_id, organization_id, value_chain_role)
    select gen_random_uuid(), c.id, o.id, 'buyer' from clusters c join organizations o on o.slug in ('o-' || (1 + abs(hashtext(c.slug)) % 10000), 'o-' || (1 + abs(hashtext(c.slug || 'x')) % 10000))
    on conflict do nothing`;
  await sql`vacuum analyze`;
  await sql.end();
}

async function measure() {
  const ru = guest("ru");
  const page = await listClusters(ru);
  const works: Record<string, () => Promise<unknown>> = {
    "list, first page": () => listClusters(ru),
    "list, next page": () => listClusters(ru, { cursor: page.nextCursor! }),
    "list, newest": () => listClusters(ru, { sort: "newest" }),
    "list, rare country and stage": () => listClusters(ru, { country: ["TR"], stage: ["emerging"] }),
    "list, common country and industry": () => listClusters(ru, { country: ["BY", "RU"], industry: ["light_industry"] }),
    "search, rare word": () => listClusters(ru, { q: "изделия 54321" }),
    "search, common word": () => listClusters(ru, { q: "льняной" }),
    "search, two words": () => listClusters(ru, { q: "льняной минск orsha" }),
    "search, two letters": () => listClusters(ru, { q: "лё" }),
    "search, nothing found": () => listClusters(ru, { q: "zzzzqq" }),
    "facets, no filter": () => countClusterFacets(ru),
    "facets, rare word": () => countClusterFacets(ru, { q: "54321" }),
    "facets, common word": () => countClusterFacets(ru, { q: "льняной" }),
    "map, no filter": () => listMapPlaces(ru),
    "map, one country": () => listMapPlaces(ru, { country: ["BY"] }),
    figures: () => countFigures(ru),
  };
  console.log(`${size} clusters, ${rounds} rounds, milliseconds`);
  for (const [name, work] of Object.entries(works)) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      await work();
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(rounds - 1, Math.floor(share * rounds))]!.toFixed(1).padStart(8);
    console.log(`${name.padEnd(36)} p50 ${at(0.5)}  p95 ${at(0.95)}`);
  }
}
