import { countryOptions } from "#lib/i18n/countries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { identifierSchemes, organizationKinds } from "#lib/organizations/labels.ts";
import { languagesFor, similarWords } from "./editor/words.ts";
import type { OrganizationWords } from "./organization-form.tsx";

/** Words and choices of the form that makes an organisation; the reader's own language comes first. */
export function organizationFormWords(locale: Locale) {
  const t = translator(locale, "organizations");
  const e = translator(locale, "organization-editor");
  const common = translator(locale, "common");
  const languages = languagesFor(locale);
  const plain = ["kind", "country", "city", "website"] as const;
  const more = ["oneIdentifier", "oneIdentifierHelp", "scheme", "value"] as const;
  const localized = (["name", "description"] as const).flatMap((field) =>
    languages.map(({ value, label }): [string, string] => [`${field}.${value}`, t("form.inLanguage", { field: t(`form.${field}`), language: label })] as const));
  const words: OrganizationWords = {
    fields: Object.fromEntries<string>([...plain.map((name) => [name, t(`form.${name}`)] as const), ...more.map((name) => [name, e(`fields.${name}`)] as const), ...localized]),
    nameHelp: t("form.nameHelp"), choose: t("form.choose"), optional: common("optional"), pending: common("saving"), saved: common("saved"), submit: t("new.create"),
    similarTitle: t("new.similarTitle"), similarText: t("new.similarText"), anyway: t("new.anyway"), similar: similarWords(locale),
  };
  const kinds = organizationKinds.map((value) => ({ value, label: t(`kinds.${value}`) }));
  const schemes = identifierSchemes.map((value) => ({ value, label: t(`identifiers.${value}`) }));
  return { words, options: { kinds, schemes, countries: countryOptions(locale), languages } };
}
