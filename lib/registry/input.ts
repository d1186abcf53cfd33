import { z } from "zod";
import { locales } from "#lib/i18n/locales.ts";

/** What a column can hold, in the order of the form. */
export const importFields = ["name", "country", "city", "industry", "stage", "keyProduct", "summary", "website", "language", "slug"] as const;
export type ImportField = (typeof importFields)[number];

/** Without these a row cannot be understood. */
export const requiredFields: readonly ImportField[] = ["name", "country"];

export const outcomes = ["create", "update", "unchanged", "refused"] as const;
export type Outcome = (typeof outcomes)[number];

/** Field → number of its column, from 0. */
export const mappingInput = z
  .partialRecord(z.enum(importFields), z.int().min(0).max(199))
  .refine((mapping) => new Set(Object.values(mapping)).size === Object.values(mapping).length, "imports.column_twice");

export const correctImportInput = z.object({
  mapping: mappingInput.optional().describe("Field to column, columns counted from 0; replaces the whole mapping"),
  language: z.enum(locales).optional().describe("The language of names and texts"),
  headerLine: z.boolean().optional().describe("Whether the first line names the columns"),
});
export type CorrectImportInput = z.infer<typeof correctImportInput>;

const columnFields = z
  .record(z.string().regex(/^\d{1,3}$/), z.enum([...importFields, ""]))
  .superRefine((columns, context) => {
    const seen = new Set<string>();
    for (const [column, field] of Object.entries(columns)) {
      if (field && seen.has(field)) context.addIssue({ code: "custom", path: [column], message: "imports.field_twice" });
      seen.add(field);
    }
  })
  .transform((columns) => Object.fromEntries(Object.entries(columns).filter(([, field]) => field).map(([column, field]) => [field, Number(column)])) as Partial<Record<ImportField, number>>);

/** The same as a form sends it: `column.0=name`, an empty value for a column that is not used. */
export const columnsInput = z.object({
  column: columnFields,
  language: z.enum(locales),
  headerLine: z.literal("on").optional().transform((ticked) => ticked === "on"),
});

/** The lines of an import that a reader wants to see; `remarked` are those that something is said of. */
export const rowFilters = ["all", ...outcomes, "remarked"] as const;
export const rowFilterInput = z.enum(rowFilters).default("all").catch("all");
export type RowFilter = (typeof rowFilters)[number];

export const importIdInput = z.uuid();
