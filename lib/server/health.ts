import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { isMigrated } from "#db/migrate.ts";
import { log } from "#lib/core/log.ts";
import { store } from "#lib/files/store.ts";

export type Phase = "starting" | "ready" | "stopping";

/** What the parts of the process report about themselves. */
export type Condition = { phase: Phase; gateway: boolean };

export type Readiness = { status: Phase; checks: { database: boolean; migrations: boolean; gateway: boolean; files: boolean } };

const patience = 2_000;

/**
 * Says whether this process can serve people: asked at most once a second, however often somebody calls. Files that cannot
 * be reached are told of, and no reason to send people away: all else works, and the other nodes have the same storage.
 */
export function readiness(condition: Condition): () => Promise<Readiness> {
  let asked = 0;
  let answer: Promise<{ database: boolean; migrations: boolean }> | undefined;
  const files = filesReachable();
  return async () => {
    if (!answer || Date.now() - asked > 1000) {
      asked = Date.now();
      answer = askDatabase();
    }
    const needed = { ...(await answer), gateway: condition.gateway };
    const serves = Object.values(needed).every(Boolean);
    return { status: condition.phase === "ready" && !serves ? "starting" : condition.phase, checks: { ...needed, files: await files() } };
  };
}

/** Whether a file could be written just now, asked every ten seconds at most: in object storage each asking costs. */
function filesReachable(): () => Promise<boolean> {
  let asked = 0;
  let answer: Promise<boolean> | undefined;
  return async () => {
    if (!answer || Date.now() - asked > 10_000) {
      asked = Date.now();
      answer = within(patience, store().check()).then(() => true, (error: unknown) => (log.warn({ error }, "files cannot be reached"), false));
    }
    return answer;
  };
}

let migrated = false; // once so, it stays so while this code runs

async function askDatabase() {
  try {
    await within(patience, database().execute(sql`select 1`));
    migrated ||= await within(patience, isMigrated(database()));
    return { database: true, migrations: migrated };
  } catch {
    return { database: false, migrations: migrated };
  }
}

async function within<Result>(milliseconds: number, work: PromiseLike<Result>): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error("too slow")), milliseconds);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
