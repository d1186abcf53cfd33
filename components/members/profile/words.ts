import { inLocale, type LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { say, translator } from "#lib/i18n/translator.ts";

/** The name of a taxonomy key; the key itself where the list has moved on. */
export const taxonomyName = (key: string, locale: Locale) => {
  const name = say(locale, "taxonomy", `keys.${key}`);
  return name.startsWith("keys.") ? key : name;
};

/** Where somebody works, in the reader's language: the organisation's own name, or what they typed. */
export const workplaceName = ({ organizationName, name }: { organizationName: string; name: LocalizedText | null }, locale: Locale) =>
  name ? inLocale(name, locale).text : organizationName;

/** When a position was held: 2008–2015, since 2015, until 2015; nothing where no year is known and it lasts. */
export function yearsOf({ fromYear, toYear }: { fromYear: number | null; toYear: number | null }, locale: Locale): string {
  const t = translator(locale, "profile");
  if (fromYear !== null && toYear !== null) return fromYear === toYear ? String(fromYear) : t("years", { from: String(fromYear), to: String(toYear) });
  if (fromYear !== null) return t("since", { year: String(fromYear) });
  return toYear === null ? "" : t("until", { year: String(toYear) });
}

