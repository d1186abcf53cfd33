import { and, eq, lt, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { database } from "#db/client.ts";
import { libraryFiles, libraryFolders } from "#db/schema/library.ts";
import { record } from "#lib/activity/record.ts";
import { forgetItem } from "#lib/clusters/commands/shown-in.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { guest } from "#lib/core/viewer.ts";
import { endFileUse } from "#lib/files/commands.ts";
import { defineJob } from "#lib/jobs/queue.ts";
import { filePurged } from "./activity.ts";
import { holdLibrary } from "./commands/tree.ts";
import { libraryVersion } from "./files.ts";
import { trashDays } from "./labels.ts";

const over = sql`now() - make_interval(days => ${trashDays})`;

/** Each night forgets what has been in the trash for 30 days; the bytes go with the next sweep of files. */
export const emptyTrash = defineJob({
  name: "library.empty-trash",
  input: z.object({}),
  schedule: { cron: "23 1 * * *" },
  run: async (_, { signal }) => {
    const old = await database().select({ id: libraryFiles.id, clusterId: libraryFiles.clusterId }).from(libraryFiles).where(lt(libraryFiles.deletedAt, over));
    for (const file of old) {
      if (signal.aborted) return;
      await forget(file);
    }
    await forgetFolders();
  },
});

async function forget({ id, clusterId }: { id: string; clusterId: string }) {
  await inTransaction(async (tx) => {
    await holdLibrary(tx, clusterId); // nobody brings it back meanwhile
    const [gone] = await tx.delete(libraryFiles).where(and(eq(libraryFiles.id, id), lt(libraryFiles.deletedAt, over))).returning({ id: libraryFiles.id });
    if (!gone) return;
    await forgetItem(tx, { kind: "file", subjectId: id });
    await endFileUse(tx, { kind: libraryVersion.kind, subjectId: id });
    await record(tx, guest(), filePurged, { subjectId: id, data: {} }); // of no cluster: no news for its feed
  });
}

/** The innermost first; one that still holds something waits for the next night. */
async function forgetFolders() {
  const [inner, file] = [alias(libraryFolders, "inner"), alias(libraryFiles, "file")];
  for (let gone = 1; gone > 0;) {
    const rows = await database().delete(libraryFolders).where(and(
      lt(libraryFolders.deletedAt, over),
      notExists(database().select({ one: sql`1` }).from(inner).where(eq(inner.parentId, libraryFolders.id))),
      notExists(database().select({ one: sql`1` }).from(file).where(eq(file.folderId, libraryFolders.id))),
    )).returning({ id: libraryFolders.id });
    gone = rows.length;
  }
}

export const jobs = [emptyTrash];
