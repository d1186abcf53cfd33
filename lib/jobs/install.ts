import postgres from "postgres";
import { PgBoss } from "pg-boss";

/** Where the jobs lie: tables of pg-boss, apart from our own. */
export const jobsSchema = "jobs";

/**
 * Makes or brings up to date the tables of pg-boss, as the owner, and gives the application's role
 * the use of them. Done beside the migrations; safe to do again and from several processes.
 */
export async function installJobs({ ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: jobsSchema, max: 1, supervise: false, schedule: false, registerInstance: false });
  await boss.start();
  await boss.stop({ graceful: false });
  await grantUse(ownerUrl, decodeURIComponent(new URL(appUrl).username));
}

async function grantUse(ownerUrl: string, role: string) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  await sql`grant usage on schema ${sql(jobsSchema)} to ${sql(role)}`;
  await sql`grant select, insert, update, delete on all tables in schema ${sql(jobsSchema)} to ${sql(role)}`;
  await sql.end();
}
