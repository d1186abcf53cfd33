import { createWriteStream } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { ZipFile } from "yazl";
import { database } from "#db/client.ts";
import { files } from "#db/schema/files.ts";
import { dataExports } from "#db/schema/members-account.ts";
import { members } from "#db/schema/members.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { incomingFolder, store } from "#lib/files/store.ts";
import { translator } from "#lib/i18n/translator.ts";
import { sendExportReady } from "#lib/members/commands.ts";
import { archiveKey } from "../archive-place.ts";
import { exportDays } from "../labels.ts";
import { sources } from "../sources.ts";

type Options = { last: boolean; signal: AbortSignal };

/**
 * Makes the archive of an export that was asked for: a JSON file for each domain, and the files that the member brought.
 * Made twice (a process can die between), the second takes the place of the first; one that is ready is left alone.
 */
export async function makeArchive(exportId: string, { last, signal }: Options): Promise<void> {
  const [asked] = await database().select().from(dataExports).where(and(eq(dataExports.id, exportId), isNull(dataExports.readyAt), isNull(dataExports.failedAt)));
  if (!asked) return;
  try {
    const made = await write(asked.memberId, exportId, signal);
    await inTransaction((tx) => offer(tx, exportId, made));
  } catch (error) {
    await rm(partOf(exportId), { force: true });
    if (last) await database().update(dataExports).set({ failedAt: sql`now()` }).where(eq(dataExports.id, exportId));
    throw error;
  }
}

type Made = { size: number; files: number };

async function write(memberId: string, exportId: string, signal: AbortSignal): Promise<Made> {
  // one snapshot for all: what is moved meanwhile is neither missed nor told twice
  const { parts, brought, locale } = await database().transaction((tx) => gather(tx, memberId), { isolationLevel: "repeatable read", accessMode: "read only" });
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(translator(locale, "account")("export.readme")), "README.txt");
  for (const { name, data } of parts) zip.addBuffer(Buffer.from(JSON.stringify(data, null, 2)), `${name}.json`);
  for (const { id, sha256, name } of brought) zip.addReadStreamLazy(`files/${id}/${safeName(name)}`, { compress: false }, (give) => give(null, store().read(sha256)));
  zip.end();
  await mkdir(incomingFolder(), { recursive: true });
  const part = partOf(exportId);
  await pipeline(zip.outputStream, createWriteStream(part, { mode: 0o600 }), { signal });
  const { size } = await stat(part);
  await store().place(part, archiveKey(exportId));
  return { size, files: brought.length };
}

const partOf = (exportId: string) => join(incomingFolder(), `export-${exportId}`);

async function gather(tx: Transaction, memberId: string) {
  const parts: { name: string; data: unknown }[] = [];
  const wanted = new Set<string>();
  for (const source of sources) {
    const { data, fileIds = [] } = await source.export(tx, memberId);
    parts.push({ name: source.name, data });
    for (const id of fileIds) wanted.add(id);
  }
  const brought = wanted.size ? await tx.select({ id: files.id, sha256: files.sha256, name: files.name }).from(files).where(and(inArray(files.id, [...wanted]), eq(files.uploaderId, memberId))) : [];
  const [reader] = await tx.select({ locale: members.locale }).from(members).where(eq(members.id, memberId));
  return { parts, brought, locale: reader?.locale ?? "en" };
}

/** A name that stays inside its folder on every system. */
const safeName = (name: string) => name.replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, "_").replace(/^\.+/, "_").slice(0, 150) || "file";

async function offer(tx: Transaction, exportId: string, { size, files: count }: Made) {
  const [ready] = await tx.update(dataExports).set({ readyAt: sql`now()`, expiresAt: sql`now() + make_interval(days => ${exportDays})`, size, files: count })
    .where(and(eq(dataExports.id, exportId), isNull(dataExports.readyAt))).returning();
  if (!ready) return;
  const [member] = await tx.select().from(members).where(eq(members.id, ready.memberId));
  await sendExportReady(tx, member!, exportDays);
}
