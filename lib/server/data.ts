import { closeDatabase, database } from "#db/client.ts";
import { isMigrated, migrate } from "#db/migrate.ts";
import type { Settings } from "#lib/core/settings.ts";
import { installJobs } from "#lib/jobs/install.ts";
import type { Closers } from "#lib/server/closers.ts";
import { databaseInWords, openDatabase } from "#lib/server/database.ts";

export type DataOptions = {
  settings: Settings;
  closers: Closers;
  say: (line: string) => void;
  /** called when the embedded Postgres goes away by itself */
  onLost: () => void;
};

/**
 * Opens the database, brings its schema to this code's, and fills in the demonstration data. After
 * that `DATABASE_URL` leads to it, as the application's role.
 */
export async function prepareData({ settings, closers, say, onLost }: DataOptions): Promise<void> {
  const opening = openDatabase(settings, say, onLost);
  closers.add("Postgres", async () => (await opening).stop());
  const { ownerUrl, appUrl, kind } = await opening;
  say(opened[kind]);

  process.env.DATABASE_URL = appUrl;
  closers.add("the database's connections", closeDatabase);
  try {
    const applied = await migrate({ ownerUrl, appUrl });
    if (applied > 0) say(`Migrations applied: ${applied}.`);
    await installJobs({ ownerUrl, appUrl });
    await isMigrated(database()); // the application's role has its own ways to fail
  } catch (error) {
    throw kind === "outside" ? databaseInWords(error) : error;
  }
  if (settings.SEED_DEMO) await seedDemo(settings, say);
}

const opened = {
  embedded: "The database is up.",
  attached: "The database was running already; using it.",
  outside: "Using the database of DATABASE_URL.",
};

async function seedDemo({ DATA_DIR: dataDir }: Settings, say: (line: string) => void) {
  const slow = setTimeout(say, 1000, "Writing the demonstration data.");
  try {
    const { seed } = await import("#db/seed/run.ts");
    await seed({ dataDir });
  } finally {
    clearTimeout(slow);
  }
}
