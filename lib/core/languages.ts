import { locales, type Locale } from "#lib/i18n/locales.ts";

/** Languages that people do business in, ISO 639-1. Named by the Unicode CLDR that Node carries: on the server only. */
const codes = (
  "af am ar as ay az be bg bn bo bs ca cs cy da de dv dz el en eo es et eu fa fi fil fo fr ga gl gn gu ha he hi hr ht hu hy id ig is it ja jv ka kk km kn ko ku ky la lb lo lt lv " +
  "mg mi mk ml mn mr ms mt my nb ne nl nn no om or os pa pl ps pt qu rm ro ru rw sa sd si sk sl sm sn so sq sr st su sv sw ta te tg th ti tk tn to tr tt ug uk ur uz vi wo xh yi yo zh zu"
).split(" ");

const known = new Set(codes);
const named = Object.fromEntries(locales.map((locale) => [locale, new Intl.DisplayNames([locale], { type: "language" })])) as Record<Locale, Intl.DisplayNames>;

/** Whether people can say that they speak it. */
export const isLanguageCode = (code: string) => known.has(code);

/** A language's name in a language, with a capital letter; the code itself where there is none. */
export function languageName(code: string, locale: Locale): string {
  const name = (/^[a-z]{2,3}$/.test(code) && named[locale].of(code)) || code;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** All for a select, by their names. */
export const languageOptions = (locale: Locale) => {
  const collator = new Intl.Collator(locale);
  return codes.map((value) => ({ value, label: languageName(value, locale) })).sort((a, b) => collator.compare(a.label, b.label));
};
