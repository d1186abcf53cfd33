import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { importRows } from "#db/schema/registry.ts";
import type { Transaction } from "#lib/core/transaction.ts";

/** The clusters that an import made or changed: one fact speaks of them all, and names none. */
export async function listImportedClusters(tx: Transaction, fact: { kind: string; subjectId: string | null }): Promise<string[]> {
  if (fact.kind !== "import.applied" || !fact.subjectId) return [];
  const rows = await tx.selectDistinct({ id: importRows.clusterId }).from(importRows)
    .where(and(eq(importRows.importId, fact.subjectId), inArray(importRows.outcome, ["create", "update"]), isNotNull(importRows.clusterId)));
  return rows.flatMap(({ id }) => id ?? []);
}
