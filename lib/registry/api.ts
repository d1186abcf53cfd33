import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { pageOf, pageQuery } from "#lib/api/paging.ts";
import { line } from "#lib/core/text.ts";
import { correctImport } from "./commands/correct.ts";
import { removeImport } from "./commands/remove.ts";
import { requestApplication, requestTrial } from "./commands/run.ts";
import { uploadImport } from "./commands/upload.ts";
import { refuseOtherTypes } from "./csv/sniff.ts";
import { correctImportInput, rowFilters } from "./input.ts";
import { maxBytes } from "./limits.ts";
import { findImport, listImports } from "./queries/imports.ts";
import { listRows } from "./queries/rows.ts";
import { places } from "./api/places.ts";
import { importCardShown, importRowShown, importShown } from "./schemas.ts";

const tag = "Imports";
const params = z.object({ id: z.uuid() });
// what browsers and programs call a CSV: Windows with a spreadsheet program says "vnd.ms-excel"
const types = ["text/csv", "application/octet-stream", "text/plain", "text/tab-separated-values", "application/csv", "application/vnd.ms-excel"];

export const endpoints = [
  places,
  endpoint({
    method: "get", path: "/imports", summary: "Files brought into the registry, newest first", tag, who: "staff",
    query: z.object(pageQuery), output: pageOf(importCardShown),
    run: (viewer, { query }) => listImports(viewer, query),
  }),
  endpoint({
    method: "post", path: "/imports", summary: "Bring in a CSV file of clusters; nothing is written but the file", tag, who: "staff", status: 201,
    raw: { maxBytes, types, check: refuseOtherTypes },
    query: z.object({ fileName: line(200).default("clusters.csv").describe("The name that people know the file by") }),
    output: importShown, rev: (shown) => shown.rev,
    run: async (viewer, { query, file }) => findImport(viewer, await uploadImport(viewer, { fileName: query.fileName, file: file! })),
  }),
  endpoint({
    method: "get", path: "/imports/{id}", summary: "One import, with the progress of its run", tag, who: "staff",
    params, output: importShown, rev: (shown) => shown.rev,
    run: (viewer, { params }) => findImport(viewer, params.id),
  }),
  endpoint({
    method: "patch", path: "/imports/{id}", summary: "Correct what was guessed; forgets an earlier trial", tag, who: "staff", ifMatch: true,
    params, body: correctImportInput, output: importShown, rev: (shown) => shown.rev,
    run: async (viewer, { params, body, rev }) => {
      await correctImport(viewer, { importId: params.id, rev, ...body });
      return findImport(viewer, params.id);
    },
  }),
  endpoint({
    method: "delete", path: "/imports/{id}", summary: "Throw an import away that was not applied", tag, who: "staff", params,
    run: (viewer, { params }) => removeImport(viewer, { importId: params.id }),
  }),
  endpoint({
    method: "post", path: "/imports/{id}/trial", summary: "Ask for a dry run; it goes on after the answer", tag, who: "staff", status: 202,
    params, output: importShown, rev: (shown) => shown.rev,
    run: async (viewer, { params }) => {
      await requestTrial(viewer, { importId: params.id });
      return findImport(viewer, params.id);
    },
  }),
  endpoint({
    method: "post", path: "/imports/{id}/application", summary: "Ask for what the dry run found to be done, all or nothing", tag, who: "staff", status: 202,
    params, output: importShown, rev: (shown) => shown.rev,
    run: async (viewer, { params }) => {
      await requestApplication(viewer, { importId: params.id });
      return findImport(viewer, params.id);
    },
  }),
  endpoint({
    method: "get", path: "/imports/{id}/rows", summary: "The lines of an import, and what is done with each", tag, who: "staff",
    params, query: z.object({ ...pageQuery, outcome: z.enum(rowFilters).default("all") }), output: pageOf(importRowShown),
    run: (viewer, { params, query: { outcome, ...page } }) => listRows(viewer, { importId: params.id, filter: outcome, ...page }),
  }),
];
