import { and, asc, eq, gt, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters } from "#db/schema/clusters.ts";
import { importRows, type Change } from "#db/schema/registry.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { isStaff, type Viewer } from "#lib/core/viewer.ts";
import { notFound } from "#lib/core/errors.ts";
import type { Outcome, RowFilter } from "../input.ts";
import { wordRemark } from "../labels.ts";
import { findImport } from "./imports.ts";

/** One line of an import: what is or was done with it, and why. */
export type ImportRow = {
  line: number;
  outcome: Outcome;
  /** In the viewer's language */
  remarks: { code: string; value: string | null; message: string }[];
  values: Record<string, string>;
  changes: Change[];
  /** Address of the cluster that the line speaks of, once there is one */
  cluster: string | null;
};

type Asked = { importId: string; filter?: RowFilter; limit?: number; cursor?: string };

/** The lines of an import in the order of the file, a page at a time. @throws Refusal *not found*, also to all but staff */
export async function listRows(viewer: Viewer, { importId, filter = "all", limit = 30, cursor }: Asked): Promise<Page<ImportRow>> {
  await findImport(viewer, importId);
  const after = cursor ? Number(decodeCursor(cursor, ["number"])[0]) : 0;
  return toPage(await read(importId, filter, clamp(after), limit + 1), limit, (row) => [row.line], (row) => show(viewer, row));
}

/** All lines, some thousand at a time, for a file. @throws Refusal *not found*, also to all but staff */
export async function* allRows(viewer: Viewer, { importId, filter = "all" }: Pick<Asked, "importId" | "filter">): AsyncGenerator<ImportRow[]> {
  if (!isStaff(viewer)) throw notFound();
  for (let after = 0; ; ) {
    const rows = await read(importId, filter, after, 2000);
    const last = rows.at(-1);
    if (!last) return;
    after = last.line;
    yield rows.map((row) => show(viewer, row));
  }
}

const read = (importId: string, filter: RowFilter, after: number, limit: number) =>
  database()
    .select({ line: importRows.line, outcome: importRows.outcome, remarks: importRows.remarks, values: importRows.values, changes: importRows.changes, cluster: clusters.slug })
    .from(importRows).leftJoin(clusters, eq(clusters.id, importRows.clusterId))
    .where(and(eq(importRows.importId, importId), gt(importRows.line, after), conditionOf(filter)))
    .orderBy(asc(importRows.line)).limit(limit);

function conditionOf(filter: RowFilter) {
  if (filter === "all") return undefined;
  return filter === "remarked" ? sql`${importRows.remarks} <> '[]'::jsonb` : eq(importRows.outcome, filter);
}

type Stored = Awaited<ReturnType<typeof read>>[number];

const show = (viewer: Viewer, { values, remarks, ...row }: Stored): ImportRow => ({
  ...row,
  values: Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === "string")),
  remarks: remarks.map(({ code, value = null }) => ({ code, value, message: wordRemark(viewer.locale, { code, value: value ?? undefined }) })),
});

// lines are 32-bit numbers; a forged cursor must not fail in the database
const clamp = (line: number) => Math.max(0, Math.min(2_147_483_647, Math.trunc(line)));
