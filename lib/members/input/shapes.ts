import { z } from "zod";
import { line } from "#lib/core/text.ts";

/** What an empty field of a form stands for. */
export const empty = (value: unknown) => (typeof value === "string" && value.trim() === "" ? null : value);

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === "string" && value.trim() === "") || (typeof value === "object" && Object.values(value).every(isBlank));

/**
 * A list: an array from a program, from a form an object by number (`positions.0.title`) or a single value; a form without rows sends nothing at all. Rows in which
 * nothing was filled in are passed over; the others keep their numbers in what is said of them.
 */
export const list = <T extends z.ZodType>(type: T, max: number) =>
  z.preprocess(
    (given) => (given === null || given === undefined || given === "" ? [] : typeof given === "string" ? [given] : typeof given === "object" && !Array.isArray(given) ? Object.values(given as object) : given),
    z.array(z.preprocess((row) => (isBlank(row) ? null : row), type.nullable()))
      .transform((rows) => rows.filter((row) => row !== null) as z.output<T>[])
      .refine((rows) => rows.length <= max, "too_many"),
  );

/** Words of one's own: a list, or a text with one on a line or between commas. */
export const words = (max: number) =>
  z.preprocess(
    (given) => (given === null ? [] : typeof given === "string" ? given.split(/[\n,;]/).map((word) => word.trim()).filter(Boolean) : given),
    z.array(line(80)).max(max, "too_many").transform(unique),
  );

/** Each once, whatever the capitals. */
export function unique(all: string[]): string[] {
  const seen = new Set<string>();
  return all.filter((word) => !seen.has(word.toLowerCase()) && seen.add(word.toLowerCase()));
}

/** Text in the languages that exist; null when there is none. */
export const localizedOrNone = <T extends z.ZodType<string>>(type: T) => {
  const one = z.preprocess((value) => (value === null || (typeof value === "string" && value.trim() === "") ? undefined : value), type.optional());
  return z.preprocess((given) => (given === null ? {} : given), z.object({ en: one, ru: one, be: one }).partial())
    .transform((text) => Object.fromEntries(Object.entries(text).filter(([, value]) => value)) as { en?: string; ru?: string; be?: string });
};
