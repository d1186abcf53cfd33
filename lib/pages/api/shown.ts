import { z } from "zod";
import { locales } from "#lib/i18n/locales.ts";

const locale = z.enum(locales);
const text = z.partialRecord(locale, z.string());
export const personShown = z.object({ id: z.uuid(), name: z.string(), handle: z.string() });

export const nodeShown = z
  .object({
    id: z.uuid(), parentId: z.uuid().nullable(), position: z.number().int().describe("Among its siblings, from 0"), depth: z.number().int().describe("0 on top"),
    title: text, originalLocale: locale, locked: z.boolean(), published: z.boolean(), updatedAt: z.iso.datetime(),
  })
  .meta({ id: "PageNode" });

export const shownPageShown = z
  .object({ itemId: z.uuid().describe("Of its showing: ends it"), id: z.uuid(), title: text, originalLocale: locale, home: z.object({ slug: z.string(), name: text, originalLocale: locale }).nullable().describe("Null where it is hidden from you") })
  .meta({ id: "ShownPage" });

export const pageShown = z
  .object({
    id: z.uuid(), parentId: z.uuid().nullable(), position: z.number().int(),
    locale: locale.describe("The language of title and body: the one asked for, else the original"), originalLocale: locale, titles: text,
    title: z.string(), body: z.string().describe("Markdown"), rev: z.number().int().describe("The number of this version, per language"),
    updatedBy: personShown.nullable(), updatedAt: z.iso.datetime(), createdAt: z.iso.datetime(),
    locked: z.boolean(), archived: z.boolean(), trashed: z.boolean(), published: z.boolean(),
    may: z.object({ edit: z.boolean(), arrange: z.boolean(), trash: z.boolean(), lock: z.boolean(), unarchive: z.boolean(), destroy: z.boolean() }),
  })
  .meta({ id: "Page" });

export const versionShown = z
  .object({
    number: z.number().int(), locale, title: z.string(), note: z.string().nullable(), author: personShown.nullable(),
    restoredFrom: z.number().int().nullable().describe("The version that was brought back"), removed: z.boolean().describe("Nothing was written: the page was taken out of the language"), createdAt: z.iso.datetime(),
  })
  .meta({ id: "PageVersion" });
export const fullVersionShown = versionShown.extend({ body: z.string() }).meta({ id: "PageVersionText" });

export const differences = z.array(z.object({ kind: z.enum(["same", "added", "removed"]), text: z.string() }));

export const comparisonShown = z.object({ from: fullVersionShown, to: fullVersionShown, title: differences, body: differences }).meta({ id: "PageComparison" });

export const conflictShown = z
  .object({
    rev: z.number().int().describe("Save on top of this one"), theirs: fullVersionShown, since: z.array(versionShown),
    changes: differences.describe("What they changed"), title: z.string(), body: z.string().describe("Both changes in one text"),
    conflicts: z.number().int().describe("Places between <<<<<<< and >>>>>>> that want a decision"),
  })
  .meta({ id: "PageConflict" });
