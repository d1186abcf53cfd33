/** Why Cluster cannot start, in words for the person who started it. Printed without a stack; exit code 1. */
export class StartRefused extends Error {
  override name = "StartRefused";
}

type Coded = { code?: string; syscall?: string; message: string };

/** An error and what caused it, the outermost first: libraries wrap what the system said. */
export function causesOf(error: unknown): Coded[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}

/**
 * Turns what the system said while something was done at `path` into words that say what to do about
 * it. Errors it has no words for come back as they are.
 */
export function inWords(error: unknown, path: string): unknown {
  if (error instanceof StartRefused) return error;
  const causes = causesOf(error);
  const has = (...codes: string[]) => causes.some(({ code = "" }) => codes.includes(code));
  if (has("ENOSPC", "EDQUOT", "53100") || causes.some(({ message }) => saysFull.test(message))) return diskFull(path);
  if (has("EROFS")) return new StartRefused(`${path} is on a read-only file system. ${chooseAnother}`);
  if (has("ENOTDIR") || causes.some(({ code, syscall }) => code === "EEXIST" && syscall === "mkdir")) return new StartRefused(`${path} is a file, not a folder. ${chooseAnother}`);
  if (has("EACCES", "EPERM")) return noPermission(path);
  return error;
}

const saysFull = /no space left on device|disk quota exceeded|database or disk is full/i;

const chooseAnother = "Choose another data directory: DATA_DIR=/somewhere/else npm start";

export function diskFull(path: string): StartRefused {
  return new StartRefused(`The disk is full: nothing more can be written to ${path}. Free some space and start again; nothing is lost. ${chooseAnother}`);
}

export function noPermission(path: string): StartRefused {
  const who = process.getuid ? ` (you are user ${process.getuid()})` : "";
  return new StartRefused(`There is no permission to write to ${path}${who}. Give it to yourself, or start as the user who owns it. ${chooseAnother}`);
}

/** The words for an address that somebody else listens on already. */
export function portTaken(port: number, host: string): StartRefused {
  return new StartRefused(
    `Port ${port} on ${host} is taken by another program (perhaps Cluster is already running). ` +
      `Stop it, or choose another port: PORT=${port + 1} npm start`,
  );
}
