import { countryName } from "#lib/i18n/countries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { say, translator } from "#lib/i18n/translator.ts";

export type RemarkCode = { code: string; value?: string };

/** What is said of a line, in words: "The city is really a country: Österreich". */
export function wordRemark(locale: Locale, { code, value = "" }: RemarkCode): string {
  const shown = code === "edited_here" || code.startsWith("text.") ? value.split(", ").map((field) => wordField(locale, field)).join(", ") : value;
  return say(locale, "registry", `remarks.${code}`, { value: shown });
}

export const wordField = (locale: Locale, field: string): string => say(locale, "registry", `fields.${field}`);

/** A value of a line as people read it: codes become words. */
export function wordValue(locale: Locale, field: string, value: string): string {
  if (field === "country") return countryName(value, locale);
  if (field === "industry") return say(locale, "clusters", `industries.${value}`).replace("industries.", "");
  if (field === "stage") return say(locale, "clusters", `stages.${value}`).replace("stages.", "");
  return value;
}

/** Why a run failed. */
export function wordFailure(locale: Locale, failure: string): string {
  return failure === "internal" ? translator(locale, "registry")("failures.internal") : say(locale, "errors", failure);
}

/** Bytes as people read them: "14 kB", "13.8 MB". Made on the server, which knows all languages. */
export function wordSize(locale: Locale, bytes: number): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, "kilobyte"] : [bytes / 1e6, "megabyte"];
  return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}
