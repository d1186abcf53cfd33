import { and, gt, isNull, lt, or, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { dataExports } from "#db/schema/members-account.ts";
import { store } from "#lib/files/store.ts";
import { archiveKey } from "../archive-place.ts";

/** Every try of the job is long over by then. */
const patience = sql`interval '4 hours'`;

/** Gives up what a killed process left half-made, so that it can be asked for again. Deletes archives whose week is over, those whose member is gone, and rows that ended a month ago. */
export async function cleanArchives(): Promise<void> {
  await database().update(dataExports).set({ failedAt: sql`now()` }).where(and(isNull(dataExports.readyAt), isNull(dataExports.failedAt), lt(dataExports.createdAt, sql`now() - ${patience}`)));
  const wanted = await database().select({ id: dataExports.id }).from(dataExports).where(or(isNull(dataExports.expiresAt), gt(dataExports.expiresAt, sql`now()`)));
  const kept = new Set(wanted.map(({ id }) => archiveKey(id)));
  for (const key of await store().listExports()) if (!kept.has(key)) await store().remove(key);
  await database().delete(dataExports).where(lt(dataExports.createdAt, sql`now() - interval '30 days'`));
}
