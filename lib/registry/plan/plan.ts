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
  private readonly claimed = new Map<string, number>();

  count({ country, name }: RowValues) {
    const key = nameKey(country, name);
    this.times.set(key, (this.times.get(key) ?? 0) + 1);
  }

  isTwice = (key: string) => (this.times.get(key) ?? 0) > 1;

  /**
   * Takes a key or a cluster for a line. A name that the file has once needs no taking.
   * @returns the line that was there first, if another one was
   */
  claim(line: number, { sourceKey: key, twice, clusterId }: { sourceKey: string; twice: boolean; clusterId?: string }): number | undefined {
    const taken = [...(twice ? [key] : []), ...(clusterId ? [clusterId] : [])];
    const first = taken.map((one) => this.claimed.get(one)).find((found) => found !== undefined);
    if (first === undefined) for (const one of taken) this.claimed.set(one, line);
    return first;
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
  const name = nameKey(values.country, values.name);
  const twice = siblings.isTwice(name);
  const key = sourceKey(name, values.city, twice);
  const found = existing.find({ key: name, sourceKey: key, city: values.city, slug: values.slug, twice });
  const clusterId = found ?? undefined;
  // the address of our own export tells two clusters of one name and city apart
  const byAddress = values.slug !== undefined && clusterId !== undefined;
  const first = siblings.claim(row.line, { sourceKey: key, twice: twice && !byAddress, clusterId });
  if (first !== undefined) return refuse({ code: "duplicate", value: String(first) });
  if (found === null) return refuse({ code: "name.ambiguous", value: values.name });
  return { ...base, outcome: "create", values: { ...values }, sourceKey: key, clusterId: clusterId ?? null, understood: values };
}

function settle({ understood, ...row }: Placed, current: Current | undefined): PlannedRow {
  if (row.outcome === "refused" || !understood) return row;
  if (!current) return { ...row, clusterId: v7() };
  const { changes, remarks } = merge(understood, current);
  return { ...row, outcome: changes.length > 0 ? "update" : "unchanged", changes, remarks: [...row.remarks, ...remarks] };
}
