import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrate } from "#db/migrate.ts";
import { installJobs } from "#lib/jobs/install.ts";
import { startEmbeddedPostgres } from "#lib/server/postgres/start.ts";

declare module "vitest" {
  interface ProvidedContext {
    testPostgres: { superuserUrl: string; ownerUrl: string; appUrl: string; template: string };
  }
}

const template = "cluster"; // nobody connects to it once the tests run, so that it can be copied
const prefix = "cluster-tests-";

/** One Postgres for the run, migrated once; every test file works on a copy (worker.ts). */
export default async function setup(project: TestProject) {
  const server = outside() ?? (await embedded());
  const { superuserUrl, ownerUrl, appUrl } = server;
  await migrate({ ownerUrl, appUrl });
  await installJobs({ ownerUrl, appUrl });
  project.provide("testPostgres", { superuserUrl, ownerUrl, appUrl, template });

  return async () => {
    await dropCopies(superuserUrl);
    await server.stop();
  };
}

type Server = { superuserUrl: string; ownerUrl: string; appUrl: string; stop: () => Promise<void> };

/** A Postgres of another version, prepared by deploy/postgres.sql, when TEST_SUPERUSER_URL leads to it (deploy/README.md). */
function outside(): Server | undefined {
  const { TEST_SUPERUSER_URL: superuserUrl, DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl } = process.env;
  return superuserUrl && ownerUrl && appUrl ? { superuserUrl, ownerUrl, appUrl, stop: async () => {} } : undefined;
}

async function embedded(): Promise<Server> {
  await removeLeftovers();
  const dataDir = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  return { ...server, stop: async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  } };
}

async function dropCopies(superuserUrl: string) {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  const copies = await sql`select datname from pg_database where datname like 'test\\_%'`;
  for (const { datname } of copies) await sql.unsafe(`drop database "${datname}" with (force)`);
  await sql.end();
}

// a run that was killed leaves a Postgres behind; attaching to it and letting go ends it
async function removeLeftovers() {
  for (const name of await readdir(tmpdir())) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (!pid || isAlive(Number(pid))) continue;
    const dataDir = join(tmpdir(), name);
    const server = await startEmbeddedPostgres({ dataDir, durable: false }).catch(() => undefined);
    await server?.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
