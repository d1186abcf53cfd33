import { v7 } from "uuid";
import type { Change, Remark } from "#db/schema/registry.ts";
import type { Outcome } from "../input.ts";
import { nameKey, sourceKey } from "../rows/keys.ts";
import type { CleanRow, RowValues } from "../rows/values.ts";
import type { ExistingClusters } from "./existing.ts";
import { merge, type Current } from "./merge.ts";

/** What is to be done with one line. `values` of a refused line hold only what the file says. */
export type PlannedRow = {
  line: number;
  outcome: Outcome;
  remarks: Remark[];
  values: (RowValues | { name?: string; country?: string; city?: string }) & Record<string, unknown>;
  changes: Change[];
  sourceKey: string | null;
  clusterId: string | null;
};

/** What the lines of one file are to each other: a name that comes twice, a line that comes again. */
export class Siblings {
  private readonly times = new Map<string, number>();
  private readonly firstLine = new Map<string, number>();
  private readonly claimed = new Map<string, number>();

  count(values: RowValues) {
    const key = nameKey(values.country, values.name);
    this.times.set(key, (this.times.get(key) ?? 0) + 1);
  }

  keyOf = (values: RowValues) => nameKey(values.country, values.name);
  isTwice = (values: RowValues) => (this.times.get(this.keyOf(values)) ?? 0) > 1;

  /** The line that came first with this key or for this cluster, if another one did. */
  claim(line: number, key: string, clusterId: string | undefined): number | undefined {
    const first = this.firstLine.get(key) ?? (clusterId ? this.claimed.get(clusterId) : undefined);
    if (first !== undefined) return first;
    this.firstLine.set(key, line);
    if (clusterId) this.claimed.set(clusterId, line);
    return undefined;
  }
}

type Loading = (ids: string[]) => Promise<Map<string, Current>>;

/** Plans a batch of lines against what is there now. Lines must come in the order of the file. */
export async function planBatch(rows: CleanRow[], siblings: Siblings, existing: ExistingClusters, load: Loading): Promise<PlannedRow[]> {
  const placed = rows.map((row) => place(row, siblings, existing));
  const current = await load(placed.flatMap(({ clusterId }) => clusterId ?? []));
  return placed.map((row) => settle(row, row.clusterId ? current.get(row.clusterId) : undefined));
}

type Placed = PlannedRow & { understood?: RowValues };

function place(row: CleanRow, siblings: Siblings, existing: ExistingClusters): Placed {
  const base = { line: row.line, remarks: row.remarks, changes: [], sourceKey: null, clusterId: null };
  const refuse = (remark: Remark): Placed => ({ ...base, outcome: "refused", remarks: [remark, ...row.remarks], values: row.raw });
  if (!row.values) return refuse(row.refused);

  const { values } = row;
  const twice = siblings.isTwice(values);
  const key = sourceKey(siblings.keyOf(values), values.city, twice);
  // a slug of our own export tells two clusters of one name and city apart
  const found = existing.find({ key: siblings.keyOf(values), sourceKey: key, city: values.city, slug: values.slug, twice });
  const ownKey = values.slug && found ? `slug:${values.slug}` : key;
  const first = siblings.claim(row.line, ownKey, found === "ambiguous" ? undefined : found);
  if (first !== undefined) return refuse({ code: "duplicate", value: String(first) });
  if (found === "ambiguous") return refuse({ code: "name.ambiguous", value: values.name });
  return { ...base, outcome: "create", values: { ...values }, sourceKey: key, clusterId: found ?? null, understood: values };
}

function settle({ understood, ...row }: Placed, current: Current | undefined): PlannedRow {
  if (row.outcome === "refused" || !understood) return row;
  if (!current) return { ...row, clusterId: v7() };
  const { changes, remarks } = merge(understood, current);
  return { ...row, outcome: changes.length > 0 ? "update" : "unchanged", changes, remarks: [...row.remarks, ...remarks] };
}
