import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { readMigrationFiles, type MigrationMeta } from "drizzle-orm/migrator";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { createFunctions } from "./functions.ts";
import { createTriggers } from "./triggers.ts";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));
const extensions = ["pg_trgm", "unaccent", "btree_gist", "fuzzystrmatch"];
const lock = 0x636c7573; // "clus": one migrator at a time, whatever the number of nodes

export type MigrateOptions = {
  /** a role that owns the tables, or may create them */
  ownerUrl: string;
  /** the role that the application connects as; it is given the use of the tables, not the tables */
  appUrl: string;
};

/** The database and this code do not belong together; the message is meant for the operator. */
export class MigrationRefused extends Error {
  override name = "MigrationRefused";
}

/**
 * Brings the database to this code's schema: extensions, the application role's privileges, then
 * every migration of db/migrations that is missing, in one transaction. Safe to call from several
 * processes at once (advisory lock) and again (nothing happens).
 *
 * @returns the number of migrations applied
 * @throws MigrationRefused when the database has migrations that this code does not know
 */
export async function migrate({ ownerUrl, appUrl }: MigrateOptions): Promise<number> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {}, connection: { application_name: "cluster migrate" } });
  const db = drizzle(client);
  try {
    await db.execute(sql`select pg_advisory_lock(${lock})`); // released with the connection
    const known = knownMigrations();
    const before = await appliedMigrations(db);
    refuseStrangers(before, known);
    await createExtensions(db);
    await createFunctions(db);
    await grantFutureTables(db, roleOf(ownerUrl), roleOf(appUrl));
    await applyMigrations(db, { migrationsFolder });
    await createTriggers(db);
    await grantReadingOfHistory(db, roleOf(appUrl));
    await refuseGaps(db, known);
    return known.length - before.length;
  } finally {
    await client.end();
  }
}

/**
 * Whether the database holds exactly the migrations of this code (the application's role may ask).
 */
export async function isMigrated(db: PostgresJsDatabase<Record<string, unknown>>): Promise<boolean> {
  const applied = new Set((await appliedMigrations(db)).map(({ hash }) => hash));
  return knownMigrations().every(({ hash }) => applied.has(hash));
}

function knownMigrations(): MigrationMeta[] {
  return readMigrationFiles({ migrationsFolder });
}

type Applied = { hash: string; createdAt: number };

async function appliedMigrations(db: PostgresJsDatabase<Record<string, unknown>>): Promise<Applied[]> {
  const [table] = await db.execute(sql`select to_regclass('drizzle.__drizzle_migrations') as name`);
  if (!table?.name) return [];
  const rows = await db.execute(sql`select hash, created_at from drizzle.__drizzle_migrations order by created_at`);
  return rows.map((row) => ({ hash: String(row.hash), createdAt: Number(row.created_at) }));
}

function refuseStrangers(applied: Applied[], known: MigrationMeta[]) {
  const newest = Math.max(0, ...known.map(({ folderMillis }) => folderMillis));
  const hashes = new Set(known.map(({ hash }) => hash));
  const strangers = applied.filter(({ hash }) => !hashes.has(hash));
  if (strangers.some(({ createdAt }) => createdAt > newest)) {
    throw new MigrationRefused(
      "The database was written by a newer version of Cluster. Start that version, or restore a backup made before it.",
    );
  }
  if (strangers.length > 0) {
    throw new MigrationRefused(
      "A migration that the database has already applied is different in this code. Migrations are never edited once shared; " +
        "while developing, remove the data directory (DATA_DIR, .data by default) and start again.",
    );
  }
}

// drizzle applies only what is newer than the newest applied; a branch merged late would be skipped in silence
async function refuseGaps(db: PostgresJsDatabase<Record<string, unknown>>, known: MigrationMeta[]) {
  const hashes = new Set((await appliedMigrations(db)).map(({ hash }) => hash));
  if (known.every(({ hash }) => hashes.has(hash))) return;
  throw new MigrationRefused(
    "A migration is dated before one that the database has already applied, and was skipped: generate it anew, so that it comes last.",
  );
}

async function createExtensions(db: PostgresJsDatabase) {
  const present = await db.execute(sql`select extname from pg_extension`);
  const missing = extensions.filter((name) => !present.some(({ extname }) => extname === name));
  for (const name of missing) await db.execute(sql`create extension if not exists ${sql.identifier(name)}`);
}

// Privileges are given in advance, by default, so that a migration may take one away for good
// (`revoke update, delete on … from cluster_app`) and no later start gives it back.
async function grantFutureTables(db: PostgresJsDatabase, owner: string, app: string) {
  if (owner === app) return;
  const [granted] = await db.execute(sql`
    select 1 from pg_default_acl
    where defaclrole::regrole::text = quote_ident(${owner}) and defaclacl::text like ${`%${app}=%`} limit 1`);
  if (granted) return;
  const role = sql.identifier(app);
  await db.execute(sql`grant usage on schema public to ${role}`);
  await db.execute(sql`grant select, insert, update, delete on all tables in schema public to ${role}`);
  await db.execute(sql`grant usage, select on all sequences in schema public to ${role}`);
  await db.execute(sql`alter default privileges in schema public grant select, insert, update, delete on tables to ${role}`);
  await db.execute(sql`alter default privileges in schema public grant usage, select on sequences to ${role}`);
}

// /api/ready asks as the application whether the schema is the code's
async function grantReadingOfHistory(db: PostgresJsDatabase, app: string) {
  await db.execute(sql`create schema if not exists drizzle`);
  await db.execute(sql`grant usage on schema drizzle to ${sql.identifier(app)}`);
  await db.execute(sql`grant select on all tables in schema drizzle to ${sql.identifier(app)}`);
}

function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
