import { pictureWords } from "#components/ui/picture-words.ts";
import { uploadWords } from "#components/ui/upload/upload-words.ts";
import { industryKey, industrySectionCodes, industrySections } from "#lib/core/industry-codes.ts";
import { countryOptions } from "#lib/i18n/countries.ts";
import { type Locale, localeNames, locales } from "#lib/i18n/locales.ts";
import { say, translator } from "#lib/i18n/translator.ts";
import { certificateStandards, identifierSchemes, organizationKinds, productRoles, sizeClasses } from "#lib/organizations/labels.ts";

/** Languages, the reader's own first. */
export const languagesFor = (locale: Locale) => [locale, ...locales.filter((other) => other !== locale)].map((value) => ({ value, label: localeNames[value] }));

const fieldNames = [
  "legalName", "legalNameHelp", "region", "address", "latitude", "longitude", "place", "placeHelp", "fromCity", "noCity", "logo", "sizeClass", "industryCodes", "industryCodesHelp",
  "exportMarkets", "products", "productsHelp", "productName", "role", "certificates", "certificatesHelp", "standard", "standardName", "number", "issuer", "validUntil", "file",
  "identifiers", "identifiersHelp", "scheme", "value", "phone", "phoneHelp", "email", "contacts", "contactsHelp", "person", "post",
] as const;
const plainNames = ["kind", "country", "city", "website", "foundedYear", "originalLocale", "name", "description", "choose", "nameHelp"] as const;

/** Every word of the editor's forms, made on the server. */
export function editorWords(locale: Locale) {
  const t = translator(locale, "organization-editor");
  const plain = translator(locale, "organizations");
  const common = translator(locale, "common");
  const fields = Object.fromEntries<string>([...plainNames.map((name) => [name, plain(`form.${name}`)] as const), ...fieldNames.map((name) => [name, t(`fields.${name}`)] as const)]);
  const inLanguages = (field: string) => Object.fromEntries(languagesFor(locale).map(({ value, label }) => [value, plain("form.inLanguage", { field, language: label })]));
  return {
    fields, optional: common("optional"), languages: languagesFor(locale),
    name: inLanguages(fields.name!), legalName: inLanguages(fields.legalName!), description: inLanguages(fields.description!), productName: inLanguages(fields.productName!),
    numbered: { product: t("fields.product", { number: "#" }), certificate: t("fields.certificate", { number: "#" }), identifier: t("fields.identifier", { number: "#" }), contact: t("fields.contact", { number: "#" }) },
    rows: { add: t("rows.add"), remove: t("rows.remove", { row: "#" }), none: t("rows.none") },
    picker: { choose: t("picker.choose"), remove: t("picker.remove", { value: "#" }), none: t("picker.none") },
    form: {
      save: common("save"), saving: common("saving"), saved: common("saved"), draftKept: t("draft.kept"), draftDiscard: t("draft.discard"),
      conflictTitle: t("conflict.title"), conflictText: t("conflict.text"), conflictMine: t("conflict.mine"), conflictTheirs: t("conflict.theirs", { value: "#" }), conflictEmpty: t("conflict.empty"), labels: fields,
    },
    similar: similarWords(locale),
    picture: pictureWords(locale, fields.logo!), upload: uploadWords(locale, fields.file),
  };
}
export type SectionWords = ReturnType<typeof editorWords>;

export function similarWords(locale: Locale) {
  const t = translator(locale, "organization-editor");
  return { similarTitle: t("similar.title"), similarIdentifier: t("similar.identifier"), similarDomain: t("similar.domain"), similarName: t("similar.name"), similarClaim: t("similar.claim") };
}

/** What the editor's lists choose from. */
export function editorOptions(locale: Locale) {
  const t = translator(locale, "organizations");
  const title = (code: string) => ({ value: code, label: `${code} ${say(locale, "industry-codes", industryKey(code))}` });
  return {
    kinds: organizationKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
    countries: countryOptions(locale),
    sizes: sizeClasses.map((value) => ({ value, label: t(`sizes.${value}`) })),
    roles: productRoles.map((value) => ({ value, label: say(locale, "clusters", `roles.${value}`) })),
    standards: certificateStandards.map((value) => ({ value, label: t(`standards.${value}`) })),
    schemes: identifierSchemes.map((value) => ({ value, label: t(`identifiers.${value}`) })),
    industries: industrySectionCodes.map((code) => ({ label: title(code).label, options: [title(code), ...industrySections[code].map(title)] })),
  };
}
export type SectionOptions = ReturnType<typeof editorOptions>;
