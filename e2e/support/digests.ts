import { closeDatabase } from "#db/client.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { enqueue } from "#lib/jobs/queue.ts";
import { deliverLetters } from "#lib/notifications/jobs.ts";
import { startEmbeddedPostgres } from "#lib/server/postgres/start.ts";

/** Has the server's own worker do what it does each minute, as if it were that moment: the job is asked for in its queue. */
export async function runDigests(at: Date): Promise<void> {
  const { appUrl, stop } = await startEmbeddedPostgres({ dataDir: process.env.E2E_DATA_DIR ?? "" }); // attaches to the one that runs
  process.env.DATABASE_URL = appUrl;
  try {
    let asked: string | null = null;
    while (!asked) asked = await inTransaction((tx) => enqueue(tx, deliverLetters, { at: at.toISOString() })); // null while the minute's own one runs
  } finally {
    await closeDatabase();
    await stop();
  }
}
