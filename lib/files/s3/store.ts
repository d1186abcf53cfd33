import { rm } from "node:fs/promises";
import type { Store } from "../store.ts";
import { s3Client, type S3Settings } from "./client.ts";
import { s3Incoming } from "./incoming.ts";
import { headObject, listObjects, putFile, readObject, removeObject } from "./objects.ts";
import { withSpooled } from "./spool.ts";
import { probe } from "./trouble.ts";

/** Files in one bucket of any object storage that speaks S3. `folder` is local, for what is on its way. */
export function s3Store(settings: S3Settings, folder: string): Store {
  const ask = s3Client(settings);
  const keyOf = (key: string) => (key.startsWith("exports/") ? key : `blobs/${key.slice(0, 2)}/${key.slice(2, 4)}/${key}`);
  const has = async (key: string) => (await headObject(ask, keyOf(key))) !== null;
  const copyIn = async (path: string, key: string) => {
    if (key.startsWith("exports/") || !(await has(key))) await putFile(ask, keyOf(key), path);
  };
  return {
    async place(path, key) {
      await copyIn(path, key);
      await rm(path, { force: true });
    },
    copyIn,
    read: (key, range) => readObject(ask, keyOf(key), range),
    has,
    remove: (key) => removeObject(ask, keyOf(key)),
    withLocal: (key, work) => withSpooled(folder, readObject(ask, keyOf(key)), work),
    listExports: async () => (await listObjects(ask, "exports/")).map(({ key }) => key),
    check: () => probe(ask, settings),
    incoming: s3Incoming(ask, settings.bucket, keyOf, folder),
  };
}
