import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import type { Settings } from "#lib/core/settings.ts";
import { inObjectStorage } from "#lib/files/store.ts";

/**
 * Asks the object storage of the settings, if they name one, whether files can be kept there.
 * @throws StoreTrouble in words for the operator
 */
export async function checkStorage({ S3_ENDPOINT, S3_BUCKET, DATA_DIR }: Settings, say: (line: string) => void): Promise<void> {
  const storage = inObjectStorage();
  if (!storage) return;
  await storage.check();
  say(`Files lie in the bucket ${S3_BUCKET} at ${S3_ENDPOINT}.`);
  const left = await readdir(resolve(DATA_DIR, "files", "blobs")).catch(() => []);
  if (left.length > 0) say("There are files on the disk too. If they have not been copied yet: node bin/cluster.mjs files to-s3");
}
