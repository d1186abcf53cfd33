import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { isMigrated } from "#db/migrate.ts";

export type Phase = "starting" | "ready" | "stopping";

/** What the parts of the process report about themselves. */
export type Condition = { phase: Phase; gateway: boolean };

export type Readiness = { status: Phase; checks: { database: boolean; migrations: boolean; gateway: boolean } };

const patience = 2_000;

/** Says whether this process can serve people: asked at most once a second, however often somebody calls. */
export function readiness(condition: Condition): () => Promise<Readiness> {
  let asked = 0;
  let answer: Promise<{ database: boolean; migrations: boolean }> | undefined;
  return async () => {
    if (!answer || Date.now() - asked > 1000) {
      asked = Date.now();
      answer = askDatabase();
    }
    const checks = { ...(await answer), gateway: condition.gateway };
    const serves = Object.values(checks).every(Boolean);
    return { status: condition.phase === "ready" && !serves ? "starting" : condition.phase, checks };
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
