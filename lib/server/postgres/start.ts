import { access, constants, mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findBinaries, versionOf, type Binaries } from "#lib/server/postgres/binaries.ts";
import { ensureClusterDir, refuseOtherVersion } from "#lib/server/postgres/cluster-dir.ts";
import { choosePostgresUser } from "#lib/server/postgres/identity.ts";
import { launchPostgres } from "#lib/server/postgres/launch.ts";
import { takeLease, type Lease } from "#lib/server/postgres/lease.ts";
import { underLock } from "#lib/server/postgres/lock.ts";
import { endPostmaster, findPostmaster, type Postmaster } from "#lib/server/postgres/postmaster.ts";
import { databaseName, ensureRoles } from "#lib/server/postgres/roles.ts";
import { loadSecrets, type Secrets } from "#lib/server/secrets.ts";
import { inWords, StartRefused } from "#lib/server/words.ts";

export type EmbeddedPostgres = {
  /** owns the database and its tables: for migrations */
  ownerUrl: string;
  /** `cluster_app`, which owns nothing: for the application */
  appUrl: string;
  /** the superuser, on the database `postgres`: for making databases in tests */
  superuserUrl: string;
  /** the Postgres was running already, started by another process or left by one that was killed */
  attached: boolean;
  /** lets go of the Postgres; the last process that uses it ends it */
  stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  /** the database lies in `postgres` in it, passwords in `secrets.json`, Postgres's log in `postgres.log` */
  dataDir: string;
  /** takes a line that a person who waits wants to read */
  log?: (line: string) => void;
  /** false for tests only: no fsync */
  durable?: boolean;
  /** called when Postgres goes away by itself */
  onLost?: () => void;
};

/**
 * Starts the embedded Postgres, or attaches to the one that runs on this data directory. Recovers from
 * whatever a killed process, a crash or an interrupted first start left.
 *
 * @throws StartRefused with words for the operator: disk full, no permission, a newer version's data, …
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  try {
    await prepareDataDir(dataDir);
    return await underLock(join(dataDir, "start.lock"), () => startOrAttach({ ...options, dataDir }));
  } catch (error) {
    throw inWords(error, dataDir);
  }
}

async function prepareDataDir(dataDir: string) {
  await mkdir(dataDir, { recursive: true });
  await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
}

async function startOrAttach(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { dataDir, onLost = () => {} } = options;
  const clusterDir = join(dataDir, "postgres");
  const binaries = await findBinaries();
  const secrets = await loadSecrets(dataDir);
  const version = await versionOf(binaries.postgres);

  const found = await attach(clusterDir, version, secrets, onLost);
  const { running, lease } = found ?? (await launch(clusterDir, version, binaries, secrets, options));
  await ensureRoles(lease.sql, secrets.postgres).catch(async (error: unknown) => {
    await letGo(clusterDir, running, lease);
    throw error;
  });
  return {
    ...urls(running, secrets),
    attached: found !== undefined,
    stop: () => underLock(join(dataDir, "start.lock"), () => letGo(clusterDir, running, lease)),
  };
}

type Held = { running: Postmaster; lease: Lease };

async function attach(clusterDir: string, version: string, secrets: Secrets, onLost: () => void): Promise<Held | undefined> {
  const running = await waitUntilReady(clusterDir);
  if (!running) return undefined;
  const lease = await takeLease(urls(running, secrets).superuserUrl, onLost).catch(refuseWrongPassword(clusterDir));
  const [server] = await lease.sql`show server_version`;
  if (String(server?.server_version).startsWith(version) || (await lease.others()) > 0) return { running, lease };
  // left behind by a killed process of an older release: nobody needs it, and ours is newer
  await letGo(clusterDir, running, lease);
  return undefined;
}

async function waitUntilReady(clusterDir: string): Promise<Postmaster | undefined> {
  for (;;) {
    const running = await findPostmaster(clusterDir);
    if (!running || running.ready) return running;
    await pause(50); // another's start after a crash, or its end
  }
}

async function launch(clusterDir: string, version: string, { initdb, postgres }: Binaries, secrets: Secrets, options: EmbeddedOptions): Promise<Held> {
  const { dataDir, log = () => {}, durable = true, onLost = () => {} } = options;
  await refuseOtherVersion(clusterDir, version);
  const identity = await choosePostgresUser(clusterDir, [initdb, dirname(clusterDir)]);
  await ensureClusterDir(clusterDir, initdb, identity, secrets.postgres.superuser, durable);
  const running = await launchPostgres({ clusterDir, logFile: join(dataDir, "postgres.log"), postgres, identity, durable, log });
  try {
    return { running, lease: await takeLease(urls(running, secrets).superuserUrl, onLost).catch(refuseWrongPassword(clusterDir)) };
  } catch (error) {
    await endPostmaster(clusterDir, running.pid); // we started it, and nobody will use it
    throw error;
  }
}

async function letGo(clusterDir: string, { pid }: Postmaster, lease: Lease) {
  const others = await lease.others().catch(() => 0);
  await lease.end();
  if (others === 0 && (await findPostmaster(clusterDir))?.pid === pid) await endPostmaster(clusterDir, pid);
}

function urls({ port }: Postmaster, { postgres }: Secrets) {
  const at = (role: string, password: string, database: string) => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    superuserUrl: at("postgres", postgres.superuser, "postgres"),
    ownerUrl: at("cluster_owner", postgres.owner, databaseName),
    appUrl: at("cluster_app", postgres.app, databaseName),
  };
}

const refuseWrongPassword = (clusterDir: string) => (error: unknown): never => {
  if ((error as { code?: string }).code !== "28P01") throw error;
  throw new StartRefused(
    `The password of the database in ${clusterDir} is not the one in secrets.json. ` +
      "Restore secrets.json from the backup that the database is from, or choose another data directory: DATA_DIR=/somewhere/else npm start",
  );
};
