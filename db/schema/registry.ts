import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { clusters } from "./clusters.ts";
import { bytes, createdAt, id, moment, rev } from "./columns.ts";
import { members } from "./members.ts";

export const importOutcomes = ["create", "update", "unchanged", "refused"] as const;

/** What is said of a line: a key of `remarks` in the registry catalogue, and what it speaks of. */
export type Remark = { code: string; value?: string };
/** A field that an import sets anew. */
export type Change = { field: string; from: string | null; to: string };

/** A file that staff bring in: read, mapped, tried, applied. States are timestamps. */
export const imports = pgTable(
  "imports",
  {
    id: id(),
    createdBy: uuid("created_by").references(() => members.id, { onDelete: "set null" }),
    fileName: text("file_name").notNull(),
    /** Bytes of the file; they lie in `import_chunks`. */
    size: integer("size").notNull(),
    encoding: text("encoding").notNull(),
    delimiter: text("delimiter").notNull(),
    /** Whether the first line names the columns. */
    headerLine: boolean("header_line").notNull(),
    headers: jsonb("headers").$type<string[]>().notNull(),
    /** The first rows, so that people see what they map. */
    samples: jsonb("samples").$type<string[][]>().notNull(),
    /** Field → index of the column, as guessed and then corrected. */
    mapping: jsonb("mapping").$type<Record<string, number>>().notNull(),
    /** The language that names and texts are written in. */
    language: text("language", { enum: ["en", "ru", "be"] }).notNull().default("en"),
    /** Rows of the file, without the header; known once the trial has counted them. */
    total: integer("total").notNull().default(0),
    /** Rows tried or applied so far in the phase that runs. */
    done: integer("done").notNull().default(0),
    counts: jsonb("counts").$type<Record<string, number>>().notNull().default({}),
    /** The run that is asked for; a job of an earlier one finds another id here and stands back. */
    runId: uuid("run_id"),
    runAskedBy: uuid("run_asked_by").references(() => members.id, { onDelete: "set null" }),
    /** When the run last said that it lives. */
    heartbeatAt: moment("heartbeat_at"),
    createdAt: createdAt(),
    tryStartedAt: moment("try_started_at"),
    triedAt: moment("tried_at"),
    applyStartedAt: moment("apply_started_at"),
    appliedAt: moment("applied_at"),
    appliedBy: uuid("applied_by").references(() => members.id, { onDelete: "set null" }),
    failedAt: moment("failed_at"),
    /** A key of `failures` in the registry catalogue. */
    failure: text("failure"),
    rev: rev(),
  },
  (t) => [
    index("imports_author").on(t.createdBy, t.id),
    index("imports_running").on(t.heartbeatAt).where(sql`run_id is not null`),
  ],
);

/** The file as it came, in pieces, so that no process has to hold all of it. */
export const importChunks = pgTable(
  "import_chunks",
  {
    importId: uuid("import_id").notNull().references(() => imports.id, { onDelete: "cascade" }),
    seq: integer("seq").notNull(),
    content: bytes("content").notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.seq] })],
);

/** One line of the file and what the dry run says of it; after the application, what became of it. */
export const importRows = pgTable(
  "import_rows",
  {
    importId: uuid("import_id").notNull().references(() => imports.id, { onDelete: "cascade" }),
    /** Line number in the file where the row begins, from 1. */
    line: integer("line").notNull(),
    outcome: text("outcome", { enum: importOutcomes }).notNull(),
    remarks: jsonb("remarks").$type<Remark[]>().notNull().default([]),
    /** The row as understood (rows/values.ts). */
    values: jsonb("values").$type<Record<string, unknown>>().notNull(),
    changes: jsonb("changes").$type<Change[]>().notNull().default([]),
    /** What the row is known by (rows/keys.ts). */
    sourceKey: text("source_key"),
    /** The cluster that it speaks of; for one to be created the id that it will have. */
    clusterId: uuid("cluster_id"),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.line] }),
    index("import_rows_outcome").on(t.importId, t.outcome, t.line),
    index("import_rows_remarked").on(t.importId, t.line).where(sql`remarks <> '[]'::jsonb`),
  ],
);

/** What the registry last wrote into a cluster: where the cluster differs from it, people have edited. */
export const registryRecords = pgTable("registry_records", {
  clusterId: uuid("cluster_id").primaryKey().references(() => clusters.id, { onDelete: "cascade" }),
  importId: uuid("import_id").references(() => imports.id, { onDelete: "set null" }),
  written: jsonb("written").$type<Record<string, string | null>>().notNull(),
  importedAt: moment("imported_at").notNull().defaultNow(),
});
