import { asc, eq, inArray } from "drizzle-orm";
import { clusters } from "#db/schema/clusters.ts";
import { registryRecords } from "#db/schema/registry.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Current } from "./merge.ts";

const columns = {
  id: clusters.id, name: clusters.name, keyProduct: clusters.keyProduct, summary: clusters.summary, originalLocale: clusters.originalLocale,
  country: clusters.country, city: clusters.city, industry: clusters.industry, stage: clusters.stage, website: clusters.website,
  written: registryRecords.written,
};

/** Clusters as they are now, by id. With `lock` nobody else changes them before the transaction ends. */
export async function loadCurrent(tx: Transaction, ids: string[], lock = false): Promise<Map<string, Current>> {
  if (ids.length === 0) return new Map();
  // taken in one order, so that two who lock do not wait for each other
  if (lock) await tx.select({ id: clusters.id }).from(clusters).where(inArray(clusters.id, ids)).orderBy(asc(clusters.id)).for("update");
  const rows = await tx.select(columns).from(clusters).leftJoin(registryRecords, eq(registryRecords.clusterId, clusters.id)).where(inArray(clusters.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}
