import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytes, createdAt, id, moment } from "./columns.ts";
import { members } from "./members.ts";

/** A file that staff bring in: read, mapped, tried, applied. States are timestamps. */
export const imports = pgTable(
  "imports",
  {
    id: id(),
    createdBy: uuid("created_by").references(() => members.id, { onDelete: "set null" }),
    fileName: text("file_name").notNull(),
    content: bytes("content").notNull(),
    size: integer("size").notNull(),
    encoding: text("encoding").notNull(),
    delimiter: text("delimiter").notNull(),
    headers: jsonb("headers").$type<string[]>().notNull(),
    /** Field → index of the column, as guessed and then corrected. */
    mapping: jsonb("mapping").$type<Record<string, number>>().notNull(),
    /** Rows read from the file, without the header. */
    total: integer("total").notNull().default(0),
    /** Rows tried or applied so far in the phase that runs. */
    done: integer("done").notNull().default(0),
    counts: jsonb("counts").$type<Record<string, number>>().notNull().default({}),
    createdAt: createdAt(),
    tryStartedAt: moment("try_started_at"),
    triedAt: moment("tried_at"),
    applyStartedAt: moment("apply_started_at"),
    appliedAt: moment("applied_at"),
    failedAt: moment("failed_at"),
    failure: text("failure"),
  },
  (t) => [index("imports_author").on(t.createdBy, t.id)],
);

/** One line of the file and what the dry run says of it. */
export const importRows = pgTable(
  "import_rows",
  {
    importId: uuid("import_id").notNull().references(() => imports.id, { onDelete: "cascade" }),
    /** Line number in the file, 1 is the header. */
    line: integer("line").notNull(),
    outcome: text("outcome", { enum: ["create", "update", "unchanged", "refused"] }).notNull(),
    /** Message keys with values: `[{code: "city.is_country", value: "France"}]`. */
    remarks: jsonb("remarks").$type<{ code: string; value?: string }[]>().notNull().default([]),
    values: jsonb("values").$type<Record<string, string>>().notNull(),
    clusterId: uuid("cluster_id"),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.line] }),
    index("import_rows_outcome").on(t.importId, t.outcome, t.line),
  ],
);
