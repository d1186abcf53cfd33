import { closeDatabase } from "#db/client.ts";
import { readSettings } from "#lib/core/settings.ts";
import { copyAllFiles, type Moved } from "#lib/files/move.ts";
import { inObjectStorage, onDisk } from "#lib/files/store.ts";
import { openDatabase } from "#lib/server/database.ts";

// `node bin/cluster.mjs files to-s3` and `… files to-disk`: copies all files to the other store and says which setting
// leads to it. Nothing is deleted; begun again it goes on.

const [direction = ""] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const storage = inObjectStorage();

if (direction !== "to-s3" && direction !== "to-disk") refuse("Say where to: node bin/cluster.mjs files to-s3, or files to-disk.");
else if (!storage) refuse("Set S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY, for this command at least.");
else await copy(storage);

async function copy(objects: NonNullable<typeof storage>) {
  const database = await openDatabase(readSettings(), () => {}, () => {});
  process.env.DATABASE_URL = database.appUrl;
  try {
    await objects.check();
    const disk = onDisk();
    const [from, to] = direction === "to-s3" ? [disk, objects] : [objects, disk];
    const { missing, damaged, ...so } = await copyAllFiles(from, to, (at) => say(inWords(at)));
    say(`Done: ${inWords({ ...so, missing, damaged })}`);
    for (const sha256 of missing) say(`missing: ${sha256}`);
    for (const sha256 of damaged) say(`damaged, and not copied: ${sha256}`);
    if (missing.length + damaged.length > 0) process.exitCode = 1;
    say(direction === "to-s3" ? "Start Cluster with the S3_ settings now. DATA_DIR/files/blobs and DATA_DIR/exports may be deleted once all is well." : "Start Cluster without the S3_ settings now. The bucket may be emptied once all is well.");
  } catch (error) {
    if (!(error instanceof Error && error.name === "StoreTrouble")) throw error;
    refuse(error.message);
  } finally {
    await closeDatabase();
    await database.stop();
  }
}

function inWords({ copied, bytes, there, missing, damaged }: Moved) {
  return `${copied} copied (${(bytes / 1e6).toFixed(1)} MB), ${there} were there already, ${missing.length} missing, ${damaged.length} damaged.`;
}

function refuse(words: string) {
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
}
