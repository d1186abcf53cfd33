import { inLocale, type LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { placeName } from "#lib/i18n/places.ts";

/** "Vitebsk, Belarus", or the country alone. */
export const placeOf = (where: { city: string | null; country: string }, locale: Locale) => placeName(where, locale);

/** The name that the reader sees, without a mark of its language: for titles, labels and choices. */
export const nameOf = ({ name, originalLocale }: { name: LocalizedText; originalLocale: Locale }, locale: Locale) => inLocale(name, locale, originalLocale).text;
