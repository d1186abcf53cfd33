import { industries } from "#lib/clusters/labels.ts";
import { countryOptions } from "#lib/i18n/countries.ts";
import { type Locale, localeNames, locales } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { UnionWords } from "./union-form.tsx";
import { pickerWords } from "./words.ts";

/** Words and choices of the form that proposes a union; the reader's own language comes first. */
export function unionFormWords(locale: Locale) {
  const [t, w, common] = [translator(locale, "clusters"), translator(locale, "workspace"), translator(locale, "common")];
  const languages = [locale, ...locales.filter((other) => other !== locale)].map((value) => ({ value, label: localeNames[value] }));
  const localized = (["name", "keyProduct", "summary"] as const).flatMap((field) =>
    languages.map(({ value, label }) => [`${field}.${value}`, t("form.inLanguage", { field: t(`form.${field}`), language: label })] as const));
  const words: UnionWords = {
    fields: Object.fromEntries<string>([["invite", w("union.invite")], ["note", w("network.note")], ["industry", t("form.industry")], ["country", t("form.country")], ["city", t("form.city")], ...localized]),
    inviteHelp: w("union.inviteHelp"), noteHelp: w("network.noteHelp"), choose: t("form.choose"), optional: common("optional"), submit: w("union.submit"), pending: common("sending"),
  };
  return { words, picker: pickerWords(locale), options: { languages, countries: countryOptions(locale), industries: industries.map((value) => ({ value, label: t(`industries.${value}`) })) } };
}
