import { eq } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import { files, fileTexts, fileVariants } from "#db/schema/files.ts";
import { record } from "#lib/activity/record.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { guest } from "#lib/core/viewer.ts";
import { defineJob, enqueue } from "#lib/jobs/queue.ts";
import { fileRead } from "../activity.ts";
import { keepBlob } from "../commands/keep.ts";
import { isPicture } from "../labels.ts";
import { drawPicture } from "../picture.ts";
import { store } from "../store.ts";
import { readerOf } from "../reading/kinds.ts";
import { readWords } from "../reading/run.ts";

const mostBytes = 200e6; // larger ones are films and archives

/** Reads a file's words for the search and draws its preview, once; whoever asks again gets nothing done twice. */
export const readFileJob = defineJob({
  name: "files.read",
  input: z.object({ fileId: z.uuid() }),
  single: "queued",
  retries: 2,
  expireInSeconds: 120,
  run: async ({ fileId }) => {
    const [file] = await database().select().from(files).where(eq(files.id, fileId));
    if (!file || file.size > mostBytes) return;
    const [done] = await database().select({ fileId: fileTexts.fileId }).from(fileTexts).where(eq(fileTexts.fileId, fileId));
    if (done) return;
    const [text, variants] = await store().withLocal(file.sha256, async (path) => [
      readerOf(file.mediaType) ? await readWords(path, file.mediaType) : "",
      isPicture(file.mediaType) ? await preview(path) : [],
    ] as const);
    await inTransaction(async (tx) => {
      await tx.insert(fileTexts).values({ fileId, text }).onConflictDoNothing();
      if (variants.length) await tx.insert(fileVariants).values(variants.map((variant) => ({ fileId, ...variant }))).onConflictDoNothing();
      await record(tx, guest(), fileRead, { subjectId: fileId, data: {} });
    });
  },
});

/** Asks for it, in the transaction that uses the file. */
export const enqueueReading = (tx: Transaction, fileId: string) => enqueue(tx, readFileJob, { fileId }, { key: fileId });

async function preview(path: string) {
  try {
    const { variants } = await drawPicture(path, "page");
    return await Promise.all(variants.map(async ({ name, path }) => ({ name, ...(await keepBlob(path)) })));
  } catch {
    return []; // one that cannot be drawn has no preview
  }
}
