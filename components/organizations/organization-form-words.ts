import { countryOptions } from "#lib/i18n/countries.ts";
import { type Locale, localeNames, locales } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { organizationKinds } from "#lib/organizations/labels.ts";
import type { OrganizationWords } from "./organization-form.tsx";

/** Words and choices of the organisation form; the reader's own language comes first. */
export function organizationFormWords(locale: Locale, changing: boolean) {
  const t = translator(locale, "organizations");
  const common = translator(locale, "common");
  const languages = [locale, ...locales.filter((other) => other !== locale)].map((value) => ({ value, label: localeNames[value] }));
  const plain = ["kind", "country", "city", "website", "foundedYear", "originalLocale"] as const;
  const localized = (["name", "description"] as const).flatMap((field) =>
    languages.map(({ value, label }): [string, string] => [`${field}.${value}`, t("form.inLanguage", { field: t(`form.${field}`), language: label })] as const));
  const words: OrganizationWords = {
    fields: Object.fromEntries<string>([...plain.map((name) => [name, t(`form.${name}`)] as const), ...localized]),
    nameHelp: t("form.nameHelp"), choose: t("form.choose"), optional: common("optional"), pending: common("saving"), saved: common("saved"),
    submit: changing ? common("save") : t("new.create"),
    similarTitle: t("new.similarTitle"), similarText: t("new.similarText"), anyway: t("new.anyway"),
  };
  const kinds = organizationKinds.map((value) => ({ value, label: t(`kinds.${value}`) }));
  return { words, options: { kinds, countries: countryOptions(locale), languages } };
}
