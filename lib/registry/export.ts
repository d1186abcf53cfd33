import { asc, gt } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters } from "#db/schema/clusters.ts";
import { notFound } from "#lib/core/errors.ts";
import { isStaff, type Viewer } from "#lib/core/viewer.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import { translator } from "#lib/i18n/translator.ts";
import { byteOrderMark, toRecord } from "./csv/write.ts";
import { importFields, type ImportField, type RowFilter } from "./input.ts";
import { wordField } from "./labels.ts";
import { findImport } from "./queries/imports.ts";
import { allRows } from "./queries/rows.ts";

const batch = 2000;

/**
 * All clusters as CSV, a piece at a time: texts in their original language, codes as codes, each with its address, so
 * that bringing the file in again finds every cluster and changes nothing.
 * @throws Refusal *not found* but to staff
 */
export async function* exportClusters(viewer: Viewer): AsyncGenerator<string> {
  if (!isStaff(viewer)) throw notFound();
  yield byteOrderMark + toRecord([...importFields]);
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const rows = await database().select().from(clusters).where(gt(clusters.id, after)).orderBy(asc(clusters.id)).limit(batch);
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    yield rows.map((row) => toRecord(importFields.map((field) => valueOf(row, field)))).join("");
  }
}

function valueOf(row: typeof clusters.$inferSelect, field: ImportField): string | null {
  if (field === "language") return inLocale(row.name, row.originalLocale, row.originalLocale).locale;
  if (field === "name" || field === "keyProduct" || field === "summary") return row[field]?.[inLocale(row.name, row.originalLocale, row.originalLocale).locale] ?? null;
  return row[field];
}

/** The lines of an import with their outcomes and remarks in the viewer's language, as CSV. @throws Refusal *not found* */
export async function* exportRows(viewer: Viewer, { importId, filter }: { importId: string; filter: RowFilter }): AsyncGenerator<string> {
  const { status } = await findImport(viewer, importId);
  const t = translator(viewer.locale, "registry");
  const fields = importFields.map((field) => wordField(viewer.locale, field));
  yield byteOrderMark + toRecord([t("rows.line"), t("rows.outcome"), t("rows.said"), ...fields]);
  for await (const rows of allRows(viewer, { importId, filter })) {
    yield rows.map(({ line, outcome, remarks, values }) => {
      const said = remarks.map(({ message }) => message).join(" ");
      return toRecord([line, t(status === "applied" ? `outcome_done.${outcome}` : `outcome.${outcome}`), said, ...importFields.map((field) => values[field])]);
    }).join("");
  }
}
