import { z } from "zod";
import { fileUrl } from "#lib/files/labels.ts";
import { libraryAudiences } from "./labels.ts";
import type { LibraryEntry } from "./queries/shape.ts";

const person = z.object({ memberId: z.uuid(), name: z.string(), handle: z.string() }).nullable().describe("Null for a former member");
const entry = z.object({
  kind: z.enum(["folder", "file"]),
  id: z.uuid(),
  folderId: z.uuid().nullable().describe("Where it lies; null is the library itself"),
  name: z.string(),
  audience: z.enum(libraryAudiences).describe("Who may see it, as chosen for this one"),
  restricted: z.boolean().describe("Whether only those who manage may see it, with the folders above"),
  version: z.number().int().nullable(),
  fileId: z.uuid().nullable(),
  size: z.number().nullable().describe("Bytes"),
  mediaType: z.string().nullable(),
  url: z.string().nullable().describe("Where the newest version's bytes are"),
  changedBy: person,
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().nullable(),
  rev: z.number().int(),
});

/** A row with the address of its bytes. */
export const withUrl = <E extends Pick<LibraryEntry, "fileId" | "name">>(entry: E) => ({ ...entry, url: entry.fileId ? fileUrl(entry.fileId, entry.name) : null });

export const entryShown = entry.meta({ id: "LibraryEntry" });
export const usageShown = z.object({ used: z.number(), limit: z.number() }).describe("Bytes").meta({ id: "LibraryUsage" });
export const versionShown = z.object({
  number: z.number().int(), fileId: z.uuid(), name: z.string(), size: z.number(), mediaType: z.string(), restoredFrom: z.number().int().nullable(), createdBy: person, createdAt: z.iso.datetime(),
}).meta({ id: "LibraryVersion" });
