import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";
import { StartRefused } from "#lib/server/words.ts";

const run = promisify(execFile);

/** Whom Postgres runs as, and how a program is started as that user. */
export type Identity = {
  uid?: number;
  gid?: number;
  /** who has to own the data, where that is somebody else than the process */
  owner?: { uid: number; gid: number };
  /** what to put before the command: nothing, or a program that keeps the right to read root's folders */
  prefix: string[];
};

const ourselves: Identity = { prefix: [] };

/**
 * Postgres refuses to run as root. For root (a container, usually) it runs as the owner of the data,
 * else as the user `postgres`, which is made if need be; everybody else runs it themselves.
 *
 * @param clusterDir where the database lies or will lie
 * @param mustReach files that this user has to get at
 * @throws StartRefused when root has no such user and cannot make one, or it cannot get at the files
 */
export async function choosePostgresUser(clusterDir: string, mustReach: string[]): Promise<Identity> {
  if (process.getuid?.() !== 0) return ourselves;
  const user = (await ownerOf(clusterDir)) ?? (await userNamed("postgres")) ?? (await createUser("postgres"));
  const plain: Identity = { ...user, owner: user, prefix: [] };
  if (await reaches(plain, mustReach)) return plain;
  const withRootsEyes: Identity = { owner: user, prefix: setpriv(user) };
  if (await reaches(withRootsEyes, mustReach)) return withRootsEyes;
  throw new StartRefused(
    `Postgres does not run as root, and the user ${user.uid} that it would run as may not enter ${mustReach.join(" and ")}. ` +
      "Start Cluster as an ordinary user, or move it out of root's home: a folder under /srv or /opt, for example.",
  );
}

type User = { uid: number; gid: number };

async function ownerOf(path: string): Promise<User | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

async function userNamed(name: string): Promise<User | undefined> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function createUser(name: string): Promise<User> {
  await run("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name]).catch(() => {});
  const user = await userNamed(name);
  if (user) return user;
  throw new StartRefused(
    `Postgres does not run as root, and a user "${name}" could not be made. Start Cluster as an ordinary user, or make that user: useradd --system ${name}`,
  );
}

// A checkout in /root is closed to every other user. The kernel lets a program change its user and keep
// the one capability that opens folders; Postgres checks the user only.
function setpriv({ uid, gid }: User): string[] {
  return ["setpriv", `--reuid=${uid}`, `--regid=${gid}`, "--clear-groups", "--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--"];
}

async function reaches({ uid, gid, prefix }: Identity, paths: string[]): Promise<boolean> {
  const [program = "", ...rest] = [...prefix, "/bin/sh", "-c", 'for path; do test -r "$path" || exit 1; done', "sh", ...paths];
  return run(program, rest, { uid, gid, cwd: "/" }).then(() => true, () => false);
}
