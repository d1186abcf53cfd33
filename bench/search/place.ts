import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeDatabase } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { installJobs } from "#lib/jobs/install.ts";
import { catchUp } from "#lib/search/watch.ts";
import { prepareState } from "#lib/search/index/rebuild.ts";
import { searchSources } from "#lib/server/search-sources.ts";
import { startEmbeddedPostgres } from "#lib/server/postgres/start.ts";
import { fill } from "./fill.ts";
import postgres from "postgres";

/** Runs `work` on a database of its own with so many organisations, indexed; it is thrown away. */
export async function withPlace<T>(organizations: number, work: () => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), "cluster-load-"));
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  try {
    await migrate(server);
    await installJobs(server);
    process.env.DATABASE_URL = server.appUrl;
    const members = organizations / 5;
    await fill(server.ownerUrl, { organizations, members, clusters: organizations / 50 });
    const start = performance.now();
    await prepareState();
    await catchUp(searchSources);
    console.log(`${organizations} organisations, ${members} members indexed in ${Math.round((performance.now() - start) / 1000)} s`);
    const sql = postgres(server.ownerUrl, { max: 1, onnotice: () => {} });
    await sql`vacuum analyze`;
    await sql.end();
    return await work();
  } finally {
    await closeDatabase();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
