import { countryName } from "#lib/i18n/countries.ts";
import { inLocale, type LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** "Vitebsk, Belarus", or the country alone. */
export const placeOf = ({ city, country }: { city: string | null; country: string }, locale: Locale) =>
  [city, countryName(country, locale)].filter(Boolean).join(", ");

/** The name that the reader sees, without a mark of its language: for titles, labels and choices. */
export const nameOf = ({ name, originalLocale }: { name: LocalizedText; originalLocale: Locale }, locale: Locale) => inLocale(name, locale, originalLocale).text;
