import { z } from "zod";
import { line, optional, prose } from "#lib/core/text.ts";
import { locales } from "#lib/i18n/locales.ts";
import { maxBody, maxNote, maxTitle } from "./labels.ts";

/** Marks that turn the direction of all that follows them: what is read is not what is written. */
const turning = /[\u202A-\u202E\u2066-\u2069]/;

const title = line(maxTitle).refine((text) => !/[[\]|]/.test(text), "pages.title_brackets");
const body = prose(maxBody, 0)
  .refine((text) => !turning.test(text), "invisible_characters")
  .refine((text) => !/^<{7}( |$)/m.test(text) || !/^>{7}( |$)/m.test(text), "pages.conflict_left");
const note = optional(line(maxNote));
const locale = z.enum(locales, "required");

export const createPageInput = z.object({ parentId: optional(z.uuid("invalid_id")), locale, title, body, note });
/** `rev` is the number of the version that the change was made from; 0 begins the page in another language. */
export const saveTextInput = z.object({ title, body, note });
export const revInput = z.coerce.number("invalid_number").int("invalid_number").min(0, "invalid_number");
export const placeInput = z.object({
  parentId: z.preprocess((value) => (value === "" || value === undefined ? null : value), z.uuid("invalid_id").nullable()).describe("null: on top"),
  position: z.coerce.number("invalid_number").int("invalid_number").min(0, "invalid_number").max(10_000, "invalid_number").describe("Among its new siblings, from 0"),
});
export const localeParam = z.enum(locales);

export type CreatePageInput = z.output<typeof createPageInput>;
export type SaveTextInput = z.output<typeof saveTextInput>;
export type PlaceInput = z.output<typeof placeInput>;
