import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, inject } from "vitest";
import { closeDatabase } from "#db/client.ts";

// Runs before each test file: a fresh copy of the migrated database, and DATABASE_URL that leads to it
// as the application's role. DATABASE_OWNER_URL leads to it as the owner, for tests of constraints.
const { superuserUrl, ownerUrl, appUrl, template } = inject("testPostgres");
const name = `test_${process.pid}_${process.hrtime.bigint()}`;

await asSuperuser((sql) => sql.unsafe(`create database ${name} template ${template} owner cluster_owner strategy file_copy`));
process.env.DATABASE_URL = onCopy(appUrl);
process.env.DATABASE_OWNER_URL = onCopy(ownerUrl);
process.env.DATABASE_POOL = "5";
const dataDir = await mkdtemp(join(tmpdir(), "cluster-test-data-"));
process.env.DATA_DIR = dataDir; // files that tests bring

afterAll(async () => {
  await closeDatabase();
  await rm(dataDir, { recursive: true, force: true });
  await asSuperuser((sql) => sql.unsafe(`drop database ${name} with (force)`));
});

function onCopy(url: string): string {
  const copy = new URL(url);
  copy.pathname = `/${name}`;
  return copy.href;
}

async function asSuperuser(work: (sql: postgres.Sql) => Promise<unknown>) {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  await work(sql);
  await sql.end();
}
