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
  while (!tryLock(lock)) {
    if (Date.now() > deadline) {
      lock.close();
      throw new StartRefused(`Another process has been starting or stopping the database for a minute (it holds ${file}). Look for it, end it, and start again.`);
    }
    await pause(50);
  }
  return () => lock.close();
}

function tryLock(lock: DatabaseSync): boolean {
  try {
    lock.exec("pragma journal_mode = off"); // nothing is ever written, not even on a full disk
    lock.exec("begin exclusive");
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    lock.close();
    throw error;
  }
}

function isBusy(error: unknown): boolean {
  return (error as { errcode?: number }).errcode === 5;
}
