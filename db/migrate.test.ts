import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { isMigrated, migrate } from "#db/migrate.ts";

const urls = { ownerUrl: process.env.DATABASE_OWNER_URL!, appUrl: process.env.DATABASE_URL! };
const owner = postgres(urls.ownerUrl, { max: 1, onnotice: () => {} });
afterAll(() => owner.end());

test("the database is the code's, and migrating again does nothing", async () => {
  expect(await isMigrated(database())).toBe(true);
  expect(await migrate(urls)).toBe(0);
});

test("two at once do not meet", async () => {
  expect(await Promise.all([migrate(urls), migrate(urls)])).toEqual([0, 0]);
});

test("the application's role owns nothing, and may read and write every table", async () => {
  const [owned] = await database().execute(sql`select count(*)::int as count from pg_class where relowner = 'cluster_app'::regrole`);
  expect(owned?.count).toBe(0);
  const closed = await database().execute(sql`
    select relname from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not (has_table_privilege('cluster_app', oid, 'select') and has_table_privilege('cluster_app', oid, 'insert'))`);
  expect([...closed]).toEqual([]);
  await expect(database().execute(sql`create table mine (n int)`)).rejects.toThrow();
});

test("a table of a later migration is the application's to use", async () => {
  await owner`create table later (n int)`;
  await database().execute(sql`insert into later values (1)`);
});

test("rows of a restored backup, written by transactions that are still to come, become of today", async () => {
  const [row] = await owner`insert into organizations (id, slug, name, original_locale, kind, country, changed_by) values (gen_random_uuid(), 'restored', '{"en":"Restored"}', 'en', 'enterprise', 'BY', '999999999') returning id`;
  await migrate(urls);
  const [now] = await owner`select changed_by < pg_current_xact_id() as past, rev from organizations where id = ${row!.id}`;
  expect(now).toEqual({ past: true, rev: "1" });
});

test("a database of a newer version is refused in words", async () => {
  await owner`insert into drizzle.__drizzle_migrations (hash, created_at) values ('of the future', ${Date.now() + 1e9})`;
  await expect(migrate(urls)).rejects.toThrow("written by a newer version of Cluster");
  await owner`delete from drizzle.__drizzle_migrations where hash = 'of the future'`;
});

test("a migration that was edited after it had been applied is refused in words", async () => {
  const [first] = await owner`select id, hash from drizzle.__drizzle_migrations order by created_at limit 1`;
  await owner`update drizzle.__drizzle_migrations set hash = 'edited' where id = ${first!.id}`;
  await expect(migrate(urls)).rejects.toThrow("is different in this code");
  expect(await isMigrated(drizzle(owner))).toBe(false);
  await owner`update drizzle.__drizzle_migrations set hash = ${first!.hash} where id = ${first!.id}`;
});
