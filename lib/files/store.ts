import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { settings } from "#lib/core/settings.ts";
import { diskStore } from "./disk.ts";
import { s3Store } from "./s3/store.ts";

/**
 * What lies in the store goes by a key: the SHA-256 of its bytes, or `exports/<id>.zip` for archives that are made for one
 * person and gone in a week. What lies under a SHA-256 never changes; the database says what is still wanted.
 */
export type Store = {
  /** Takes over the local file at `path`, which is gone afterwards. When it resolves, the bytes survive a power cut. Twice is once. */
  place(path: string, key: string): Promise<void>;
  /** The same, but leaves the local file where it is. */
  copyIn(path: string, key: string): Promise<void>;
  /** From byte `start` to byte `end`, both included. @throws the stream fails when there are no such bytes */
  read(key: string, range?: Range): Readable;
  has(key: string): Promise<boolean>;
  remove(key: string): Promise<void>;
  /** Runs `work` with a local path of the bytes, which it must not change. */
  withLocal<T>(key: string, work: (path: string) => Promise<T>): Promise<T>;
  /** The keys of archives. */
  listExports(): Promise<string[]>;
  /** Whether it can be written to. @throws StoreTrouble in words for the operator */
  check(): Promise<void>;
  /** Uploads on their way. */
  incoming: Incoming;
};

export type Range = { start: number; end: number };

/** Bytes that are whole, and not under their key yet. */
export type Whole = {
  size: number;
  /** Where they lie on this computer, if they do. */
  path?: string;
  /** If it is known already. */
  sha256?: string;
  read(range?: Range): Readable;
  /** Puts them under their key. @see Store.place */
  settle(sha256: string): Promise<void>;
};

/** Uploads that come in pieces, by any node, over lines that break. */
export type Incoming = {
  /** Makes a place for `length` bytes. */
  begin(id: string, length: number): Promise<void>;
  /** How many bytes have come and survive a power cut; null when there is no such upload (any more). */
  offsetOf(id: string): Promise<number | null>;
  /**
   * Appends what comes until it ends, breaks off, or there are `most` bytes. What had come before a break stays.
   * @returns how many bytes came; `more` when some were left over
   */
  append(id: string, pieces: AsyncIterable<Buffer>, most: number): Promise<{ came: number; more: boolean }>;
  /** An upload of which `length` bytes have come, and nothing more will; null when there is none. @throws Refusal *conflict* when it is not as long */
  whole(id: string, length: number): Promise<Whole | null>;
  forget(id: string): Promise<void>;
  /** How many more bytes there is room for. */
  room(): Promise<number>;
  /** Removes what crashes left and nobody has touched since `before`. */
  sweep(before: Date): Promise<void>;
};

/** Files that are being made lie here for a moment: on this computer, and on the same disk as the disk's store. */
export const incomingFolder = () => resolve(settings().DATA_DIR, "files", "incoming");

/** The store on the disk under DATA_DIR, whatever the settings say. */
export const onDisk = (): Store => diskStore({ blobs: resolve(settings().DATA_DIR, "files", "blobs"), exports: resolve(settings().DATA_DIR, "exports"), incoming: incomingFolder() });

/** The store in the object storage of the settings; null when they name none. */
export function inObjectStorage(): Store | null {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey, S3_ADDRESSING: addressing } = settings();
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) return null;
  return s3Store({ endpoint, bucket, region, accessKeyId, secretAccessKey, addressing }, incomingFolder());
}

let made: Store | undefined;

/** The store of this process: object storage where the settings name one (`S3_*`), else the disk under DATA_DIR. */
export const store = (): Store => (made ??= inObjectStorage() ?? onDisk());
