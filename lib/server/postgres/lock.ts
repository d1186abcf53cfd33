import { chmodSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { StartRefused } from "#lib/server/words.ts";

const patience = 60_000;

/**
 * Does the work while no other process does work under the same lock file. Node has no file locks
 * that the kernel takes back when their process dies; SQLite has, so an empty SQLite file serves.
 *
 * @throws StartRefused when another process holds the lock for longer than a minute
 */
export async function underLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const release = await acquire(file);
  try {
    return await work();
  } finally {
    release();
  }
}

async function acquire(file: string): Promise<() => void> {
  const deadline = Date.now() + patience;
  const lock = new DatabaseSync(file, { timeout: 0 });
  chmodSync(file, 0o600);
  for (;;) {
    try {
      lock.exec("begin exclusive");
      return () => lock.close();
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
    if (Date.now() > deadline) {
      lock.close();
      throw new StartRefused(`Another process has been starting or stopping the database for a minute (it holds ${file}). Look for it, end it, and start again.`);
    }
    await pause(50);
  }
}

function isBusy(error: unknown): boolean {
  return (error as { errcode?: number }).errcode === 5;
}
