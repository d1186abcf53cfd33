import { locales, type Locale } from "./locales.ts";

/** Text in the languages that exist. */
export type LocalizedText = Partial<Record<Locale, string>>;

/** What a reader sees of a text: theirs, else the original, else any; with its language, for the mark and the `lang` attribute. */
export function inLocale(text: LocalizedText | null | undefined, locale: Locale, original: Locale = "en") {
  for (const candidate of [locale, original, ...locales]) {
    const found = text?.[candidate];
    if (found) return { text: found, locale: candidate };
  }
  return { text: "", locale };
}

/** Drops the languages that have nothing; null when none is left. */
export function withoutEmpty(text: LocalizedText): LocalizedText | null {
  const entries = Object.entries(text).filter(([, value]) => value?.trim());
  return entries.length ? Object.fromEntries(entries) : null;
}

/** The language that a text was written in: the one that was said if the text has it, else the first that it has. */
export const originalOf = (text: LocalizedText, said: Locale): Locale => (text[said] ? said : (locales.find((locale) => text[locale]) ?? said));
