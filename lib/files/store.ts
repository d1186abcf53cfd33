import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { settings } from "#lib/core/settings.ts";
import { diskStore } from "./disk.ts";

/** Where bytes lie, by their SHA-256. Bytes never change; the database says which are still wanted. */
export type Store = {
  /** Takes over the local file at `path`, which is gone afterwards. When it resolves, the bytes survive a power cut. Twice is once. */
  place(path: string, sha256: string): Promise<void>;
  /** From byte `start` to byte `end`, both included. @throws the stream fails when there are no such bytes */
  read(sha256: string, range?: { start: number; end: number }): Readable;
  has(sha256: string): Promise<boolean>;
  remove(sha256: string): Promise<void>;
  /** Runs `work` with a local path of the bytes, which it must not change. */
  withLocal<T>(sha256: string, work: (path: string) => Promise<T>): Promise<T>;
};

/** Files that are not whole yet lie here, on the same disk as the store. */
export const incomingFolder = () => resolve(settings().DATA_DIR, "files", "incoming");

let made: Store | undefined;

/** The store of this process: the disk under DATA_DIR. */
export const store = (): Store => (made ??= diskStore(resolve(settings().DATA_DIR, "files", "blobs"), incomingFolder()));
