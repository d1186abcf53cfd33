import { readSettings, type Settings } from "#lib/core/settings.ts";
import { Closers } from "#lib/server/closers.ts";
import { prepareData } from "#lib/server/data.ts";
import { openDoors } from "#lib/server/doors.ts";
import { refuseTakenPort } from "#lib/server/port.ts";
import { loadSecrets } from "#lib/server/secrets.ts";
import { checkStorage } from "#lib/server/storage.ts";
import { inWords } from "#lib/server/words.ts";

export type Cluster = {
  settings: Settings;
  /** the address to open in a browser on this computer */
  url: string;
  /** finishes what runs, then closes everything, the database included; within 15 seconds */
  stop: () => Promise<void>;
};

export type ClusterOptions = {
  dev: boolean;
  /** breaks the start off half-way; what has been opened is closed again */
  signal: AbortSignal;
  /** a line for the person who waits */
  say: (line: string) => void;
  /** called when the process cannot go on, with the reason in words */
  onLost: (reason: string) => void;
};

/**
 * Starts everything in this process: database, migrations, demonstration data, pages, API, sockets,
 * jobs. When it resolves, people are served.
 *
 * @throws StartRefused, WrongSettings, StoreTrouble or MigrationRefused with words for the operator
 */
export async function startCluster({ dev, signal, say, onLost }: ClusterOptions): Promise<Cluster> {
  const settings = readSettings();
  const closers = new Closers();
  const brokenOff = whenAborted(signal);
  try {
    await refuseTakenPort(settings.PORT, settings.HOST);
    await Promise.race([brokenOff, checkStorage(settings, say)]);
    await Promise.race([brokenOff, prepareData({ settings, closers, say, onLost: () => onLost(databaseLost(settings)) })]);
    await shareSettings(settings);
    const port = await Promise.race([brokenOff, openDoors(settings, dev, closers)]);
    return { settings, url: urlOf(settings, port), stop: () => closers.closeAll() };
  } catch (error) {
    await closers.closeAll();
    throw inWords(error, settings.DATA_DIR);
  }
}

const databaseLost = ({ DATA_DIR }: Settings) => `The embedded database has stopped by itself. ${DATA_DIR}/postgres.log says why.`;

function whenAborted(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => {}); // mostly nobody waits for it
  signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  return promise;
}

// next-auth reads its own variables
async function shareSettings({ APP_URL, DATA_DIR, NEXTAUTH_SECRET }: Settings) {
  process.env.APP_URL ??= APP_URL;
  process.env.NEXTAUTH_URL ??= APP_URL;
  process.env.NEXTAUTH_SECRET = NEXTAUTH_SECRET ?? (await loadSecrets(DATA_DIR)).sessionSecret;
}

function urlOf({ HOST, PORT, APP_URL }: Settings, port: number): string {
  if (PORT !== 0 && URL.parse(APP_URL)?.protocol === "https:") return APP_URL;
  const host = ["127.0.0.1", "0.0.0.0", "::", "::1"].includes(HOST) ? "localhost" : HOST;
  return `http://${host}:${port}`;
}
