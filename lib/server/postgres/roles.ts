import type postgres from "postgres";
import type { Secrets } from "#lib/server/secrets.ts";

export const databaseName = "cluster";

/**
 * Makes what is missing of: the role that owns the tables, the role that the application connects as
 * and that owns nothing, and the database. `sql` is the superuser's.
 */
export async function ensureRoles(sql: postgres.Sql, passwords: Secrets["postgres"]) {
  await ensureRole(sql, "cluster_owner", passwords.owner);
  await ensureRole(sql, "cluster_app", passwords.app);
  const [database] = await sql`select 1 from pg_database where datname = ${databaseName}`;
  if (database) return;
  await sql.unsafe(`create database ${databaseName} owner cluster_owner`);
  await sql.unsafe(`revoke connect, temporary on database ${databaseName} from public`);
  await sql.unsafe(`grant connect on database ${databaseName} to cluster_app`);
}

// identifiers and passwords are our own: letters, digits, - and _ (secrets.ts)
async function ensureRole(sql: postgres.Sql, name: string, password: string) {
  const [role] = await sql`select 1 from pg_roles where rolname = ${name}`;
  if (!role) await sql.unsafe(`create role ${name} login password '${password}'`);
}
