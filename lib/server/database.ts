import type { Settings } from "#lib/core/settings.ts";
import { startEmbeddedPostgres } from "#lib/server/postgres/start.ts";
import { causesOf, StartRefused } from "#lib/server/words.ts";

export type ReadyDatabase = {
  /** for migrations */
  ownerUrl: string;
  /** for the application */
  appUrl: string;
  /** how it came about, for the person who starts: "embedded", "attached", "outside" */
  kind: "embedded" | "attached" | "outside";
  stop: () => Promise<void>;
};

/**
 * The Postgres of DATABASE_URL, or the embedded one. With an outside one migrations run as
 * DATABASE_OWNER_URL if that is set, else as the same role.
 *
 * @param onLost called when the embedded Postgres goes away by itself
 */
export async function openDatabase(settings: Settings, log: (line: string) => void, onLost: () => void): Promise<ReadyDatabase> {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl = appUrl, DATA_DIR: dataDir } = settings;
  if (appUrl && ownerUrl) return { ownerUrl, appUrl, kind: "outside", stop: async () => {} };
  const embedded = await startEmbeddedPostgres({ dataDir, log, onLost });
  return { ...embedded, kind: embedded.attached ? "attached" : "embedded" };
}

const unreachable: Record<string, string> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the host's name cannot be looked up",
  ETIMEDOUT: "it does not answer",
  CONNECT_TIMEOUT: "it does not answer",
  "28P01": "the password is wrong",
  "28000": "this role may not log in",
  "3D000": "there is no such database",
};

/** Puts into words why the database of DATABASE_URL cannot be used; other errors come back as they are. */
export function databaseInWords(error: unknown): unknown {
  for (const { code = "", message } of causesOf(error)) {
    const why = unreachable[code];
    if (why) return new StartRefused(`The database of DATABASE_URL cannot be used: ${why}.`);
    if (code === "42501") return new StartRefused(`Migrations need a right that the role of DATABASE_OWNER_URL (or else DATABASE_URL) lacks: ${message}.`);
  }
  return error;
}
