import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { deleteAccount } from "./commands/delete.ts";
import { requestExport } from "./commands/export.ts";
import { deleteAccountInput } from "./input.ts";
import { listExports } from "./queries.ts";

const tag = "Account";
const time = z.iso.datetime();
const exported = z
  .object({
    id: z.uuid(),
    state: z.enum(["running", "ready", "failed", "over"]),
    createdAt: time,
    expiresAt: time.nullable(),
    size: z.number().int().nullable().describe("Bytes"),
    files: z.number().int().nullable(),
  })
  .meta({ id: "DataExport" });

export const endpoints = [
  endpoint({
    method: "get", path: "/me/exports", tag, who: "member", summary: "Archives of one's data. While one is ready, a browser with a session fetches it at /api/exports/account/{id}",
    output: z.object({ items: z.array(exported), nextCursor: z.null() }),
    run: async (viewer) => ({ items: await listExports(viewer), nextCursor: null }),
  }),
  endpoint({
    method: "post", path: "/me/exports", tag, who: "member", status: 202, summary: "Have an archive of one's data made (with a session, not a token)",
    output: z.object({ id: z.uuid() }).meta({ id: "DataExportBegun" }),
    run: (viewer) => requestExport(viewer),
  }),
  endpoint({
    method: "post", path: "/me/deletion", tag, who: "member", body: deleteAccountInput, summary: "End one's account for good (with a session, not a token)",
    run: (viewer, { body }) => deleteAccount(viewer, body),
  }),
];
