import { z } from "zod";
import { fileUrl } from "#lib/files/labels.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { say } from "#lib/i18n/translator.ts";
import { libraryAudiences } from "./labels.ts";
import type { NotDone } from "./outcome.ts";
import type { LibraryEntry } from "./queries/shape.ts";

const person = z.object({ memberId: z.uuid(), name: z.string(), handle: z.string() }).nullable().describe("Null for a former member");
const entry = z.object({
  kind: z.enum(["folder", "file"]),
  id: z.uuid(),
  folderId: z.uuid().nullable().describe("Where it lies; null is the library itself"),
  name: z.string(),
  audience: z.enum(libraryAudiences).describe("Who may see it, as chosen for this one"),
  restricted: z.boolean().describe("Whether only those who manage may see it, with the folders above"),
  gates: z.array(z.uuid()).describe("What is for chosen members of this and the folders above: who sees it is chosen in each, or runs the cluster"),
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

const reader = z.object({ memberId: z.uuid(), name: z.string(), handle: z.string() });
const text = z.object({ en: z.string(), ru: z.string(), be: z.string() }).partial();
export const readersShown = z.object({
  members: z.array(reader),
  organizations: z.array(z.object({ id: z.uuid(), slug: z.string(), name: text, originalLocale: z.enum(["en", "ru", "be"]) })).describe("Whoever speaks for them, as long as they take part"),
}).meta({ id: "LibraryReaders" });

const ref = { kind: z.enum(["folder", "file"]), id: z.uuid() };
export const outcomeShown = z.object({
  done: z.array(z.object(ref)),
  refused: z.array(z.object({ ...ref, name: z.string().nullable(), reason: z.string(), message: z.string().describe("In the reader's language") })),
}).meta({ id: "LibraryOutcome" });

/** What was done to many at once, and what was not, in words. */
export type ManyTold = z.output<typeof outcomeShown>;

/** Why something was not done to one of many, in words. */
export const tellRefused = (locale: Locale, { kind, id, name, reason, values }: NotDone) => ({ kind, id, name, reason, message: say(locale, "errors", reason, values) });

export const shownFileShown = entry.extend({
  itemId: z.uuid().describe("Of the showing"),
  home: z.object({ slug: z.string(), name: text, originalLocale: z.enum(["en", "ru", "be"]) }).nullable().describe("Where it comes from; null where that is hidden from you"),
}).meta({ id: "LibraryShownFile" });
