import { isDeepStrictEqual } from "node:util";
import type { Remark } from "#db/schema/registry.ts";
import { nameKey } from "../rows/keys.ts";
import type { RowValues } from "../rows/values.ts";
import type { ExistingClusters } from "../plan/existing.ts";
import { merge, type Current, type Merged } from "../plan/merge.ts";
import type { PlannedRow } from "../plan/plan.ts";

/** A line that was shown as *create* or *update*, seen again at the moment of writing. */
export type Rechecked = PlannedRow & { current?: Current };

const changedSince: Remark = { code: "changed_since" };

/** The cluster that a planned line would find now; undefined if none, or if it can no longer be told. */
export function findAgain(row: PlannedRow, existing: ExistingClusters): string | undefined {
  const values = row.values as RowValues;
  const key = nameKey(values.country, values.name);
  const found = existing.find({ key, sourceKey: row.sourceKey ?? key, city: values.city, slug: values.slug, twice: row.sourceKey !== key });
  return found ?? undefined;
}

/**
 * Only what people have seen and agreed to is done. Where the clusters have changed since the trial so that a line
 * would now do something else, it does nothing and says so; where nothing is left to do, it is *unchanged*: without a
 * word if the cluster is by now what was agreed on, as after the same file from another hand.
 */
export function recheck(row: PlannedRow, current: Current | undefined): Rechecked {
  const differs = (outcome: "unchanged" | "refused"): Rechecked => ({ ...row, outcome, changes: [], clusterId: current?.id ?? null, remarks: [changedSince, ...row.remarks] });
  if (row.outcome === "create" && !current) return row;
  if (!current) return differs("refused"); // the cluster to update is gone
  const merged = merge(row.values as RowValues, current);
  const { changes } = merged;
  if (changes.length === 0) return isAsAgreed(row, merged) ? { ...row, outcome: "unchanged", changes: [], clusterId: current.id } : differs("unchanged");
  if (row.outcome === "update" && row.clusterId === current.id && isDeepStrictEqual(changes, row.changes)) return { ...row, current };
  return differs("refused");
}

/** Whether the cluster keeps no more of its own against the line than was seen in the trial. */
const isAsAgreed = (row: PlannedRow, { remarks }: Merged) => remarks.every((remark) => row.remarks.some((seen) => isDeepStrictEqual(seen, remark)));
