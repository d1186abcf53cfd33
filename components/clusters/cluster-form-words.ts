import { clusterStages, industries } from "#lib/clusters/labels.ts";
import { countryOptions } from "#lib/i18n/countries.ts";
import { type Locale, localeNames, locales } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { ClusterWords } from "./cluster-form.tsx";
import { mergeWords } from "./settings/merge-words.ts";

/** Words and choices of the cluster form; the reader's own language comes first. */
export function clusterFormWords(locale: Locale, changing: boolean) {
  const t = translator(locale, "clusters");
  const common = translator(locale, "common");
  const languages = [locale, ...locales.filter((other) => other !== locale)].map((value) => ({ value, label: localeNames[value] }));
  const plain = ["industry", "stage", "country", "city", "latitude", "longitude", "website", "originalLocale", "coordinator"] as const;
  const localized = (["name", "keyProduct", "summary"] as const).flatMap((field) =>
    languages.map(({ value, label }): [string, string] => [`${field}.${value}`, t("form.inLanguage", { field: t(`form.${field}`), language: label })] as const));
  const words: ClusterWords = {
    fields: Object.fromEntries<string>([...plain.map((name) => [name, t(`form.${name}`)] as const), ...localized]),
    nameHelp: t(changing ? "form.nameKept" : "form.nameHelp"), degreesHelp: t("form.degreesHelp"), whoHelp: `${t("form.who")}. ${t("admin.appointHelp")}`, choose: t("form.choose"),
    otherIndustries: translator(locale, "joining")("settings.otherIndustries"), otherIndustriesHelp: translator(locale, "joining")("settings.otherIndustriesHelp"), merge: mergeWords(locale),
    optional: common("optional"), pending: common("saving"), saved: common("saved"), submit: changing ? common("save") : t("admin.create"),
  };
  const options = {
    languages, countries: countryOptions(locale),
    industries: industries.map((value) => ({ value, label: t(`industries.${value}`) })),
    stages: clusterStages.map((value) => ({ value, label: t(`stages.${value}`) })),
  };
  return { words, options };
}
