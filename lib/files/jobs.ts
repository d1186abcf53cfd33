import { and, eq, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import { fileBlobs, files, fileUploads } from "#db/schema/files.ts";
import { log } from "#lib/core/log.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { defineJob } from "#lib/jobs/queue.ts";
import { readFileJob } from "./jobs/reading.ts";
import { store } from "./store.ts";

const hourAgo = () => sql`now() - interval '1 hour'`; // longer than any file takes from the store to its row
const dayAgo = () => sql`now() - interval '1 day'`;

/** Removes, each hour, what nobody wants: uploads that expired, files without a use for a day, bytes without a file. */
export const sweep = defineJob({
  name: "files.sweep",
  input: z.object({}),
  schedule: { cron: "41 * * * *" },
  run: async (_, { signal }) => {
    const ended = await database().delete(fileUploads).where(or(lt(fileUploads.expiresAt, sql`now()`), and(isNotNull(fileUploads.finishedAt), lt(fileUploads.finishedAt, dayAgo())))).returning({ id: fileUploads.id });
    for (const { id } of ended) await store().incoming.forget(id);
    await store().incoming.sweep(new Date(Date.now() - 2 * 86_400_000));
    await forEachId(signal, unusedFiles, removeFile);
    await forEachId(signal, unwantedBytes, removeBytes);
  },
});

const pageSize = 500;

async function forEachId(signal: AbortSignal, list: () => Promise<string[]>, remove: (id: string) => Promise<boolean>) {
  for (let ids = await list(); ids.length && !signal.aborted; ids = await list()) {
    let removed = 0;
    for (const id of ids) if (await remove(id)) removed += 1;
    if (removed === 0) return; // what is left is in somebody's hands; the next hour
  }
}

// Whose bringer has deleted their account goes at once.
const live = sql`exists (select 1 from file_uses u where u.file_id = files.id and (u.ended_at is null or (files.uploader_id is not null and u.ended_at > now() - interval '1 day')))`;
const old = () => or(lt(files.createdAt, dayAgo()), isNull(files.uploaderId));

const unusedFiles = async () =>
  (await database().select({ id: files.id }).from(files).where(and(old(), sql`not ${live}`)).limit(pageSize)).map(({ id }) => id);

/** A file may still be named by its domain's own tables; those say so by a foreign key, and then it stays. */
async function removeFile(id: string): Promise<boolean> {
  try {
    return await inTransaction(async (tx) => {
      const [held] = await tx.select({ id: files.id }).from(files).where(and(eq(files.id, id), sql`not ${live}`)).for("update", { skipLocked: true });
      if (!held) return false;
      await tx.execute(sql`delete from file_uses where file_id = ${id}`);
      await tx.delete(files).where(eq(files.id, id));
      return true;
    });
  } catch (error) {
    log.warn({ error, id }, "a file without a use is still named elsewhere");
    return false;
  }
}

const unwanted = () => sql`not exists (select 1 from files f where f.sha256 = file_blobs.sha256) and not exists (select 1 from file_variants v where v.sha256 = file_blobs.sha256)`;

const unwantedBytes = async () =>
  (await database().select({ id: fileBlobs.sha256 }).from(fileBlobs).where(and(lt(fileBlobs.broughtAt, hourAgo()), unwanted())).limit(pageSize)).map(({ id }) => id);

/** The row is held until the bytes are gone: whoever brings the same again waits for it, and then places them anew. */
async function removeBytes(sha256: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    const [gone] = await tx.delete(fileBlobs).where(and(eq(fileBlobs.sha256, sha256), lt(fileBlobs.broughtAt, hourAgo()), unwanted())).returning({ sha256: fileBlobs.sha256 });
    if (gone) await store().remove(sha256);
    return gone !== undefined;
  });
}

export const jobs = [sweep, readFileJob];
