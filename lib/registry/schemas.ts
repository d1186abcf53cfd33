import { z } from "zod";
import { locales } from "#lib/i18n/locales.ts";
import { outcomes } from "./input.ts";
import { importStatuses } from "./policy.ts";

const count = z.int();

export const importCardShown = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    size: count.describe("Bytes"),
    status: z.enum(importStatuses),
    running: z.boolean().describe("A run is under way"),
    total: count.describe("Rows of the file, 0 until a dry run has counted them"),
    done: count.describe("Rows that the run has dealt with"),
    counts: z.object({ all: count, create: count, update: count, unchanged: count, refused: count, remarked: count }).partial().describe("Lines by outcome; `remarked` are those that something is said of"),
    createdAt: z.iso.datetime(),
    createdBy: z.string().nullable().describe("Name of the member who brought it in"),
    appliedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "ImportCard" });

export const importShown = importCardShown
  .extend({
    encoding: z.string(),
    delimiter: z.string(),
    headerLine: z.boolean().describe("Whether the first line names the columns"),
    headers: z.array(z.string()),
    samples: z.array(z.array(z.string())).describe("The first rows"),
    mapping: z.record(z.string(), count).describe("Field to column, columns counted from 0"),
    language: z.enum(locales).describe("The language of names and texts"),
    triedAt: z.iso.datetime().nullable(),
    failure: z.string().nullable().describe("Why the last run failed"),
    rev: count,
  })
  .meta({ id: "Import" });

export const importRowShown = z
  .object({
    line: count.describe("Where the row begins in the file, from 1"),
    outcome: z.enum(outcomes),
    remarks: z.array(z.object({ code: z.string(), value: z.string().nullable(), message: z.string().describe("In your language") })),
    values: z.record(z.string(), z.string()).describe("The row as understood; of a refused one, as it is in the file"),
    changes: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string() })),
    cluster: z.string().nullable().describe("Slug of the cluster"),
  })
  .meta({ id: "ImportRow" });
