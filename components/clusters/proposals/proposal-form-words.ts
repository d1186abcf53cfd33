import { maxFounders } from "#lib/clusters/input/proposals.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { MyOrganization } from "#lib/organizations/queries/mine.ts";
import { clusterFormWords } from "../cluster-form-words.ts";
import { roleOptions } from "../joining/choices.ts";
import { mergeWords } from "../settings/merge-words.ts";
import { nameOf } from "../words.ts";
import type { ProposalWords } from "./proposal-form.tsx";

/** Words and choices of the form that proposes a cluster. */
export function proposalFormWords(locale: Locale, organizations: MyOrganization[], changing: boolean) {
  const [t, clusters] = [translator(locale, "founding"), translator(locale, "clusters")];
  const form = clusterFormWords(locale, false);
  const aims = form.options.languages.map(({ value, label }) => [`aim.${value}`, clusters("form.inLanguage", { field: t("aim"), language: label })] as const);
  const numbers = Array.from({ length: maxFounders }, (_, index) => index + 1);
  const words: ProposalWords = {
    fields: { ...form.words.fields, ...Object.fromEntries(aims), country: t("country"), stage: t("stage") },
    nameHelp: clusters("form.nameHelp"), aimHelp: t("aimHelp"), choose: form.words.choose, optional: form.words.optional,
    submit: changing ? t("save") : t("submit"), pending: t("submitting"), merge: mergeWords(locale),
    founders: {
      legend: t("founders"), help: t("foundersHelp"), add: t("addFounder"), chooseRole: t("chooseRole"), find: t("find"), findNone: t("findNone"),
      roles: numbers.map((number) => t("founderRole", { number })), removes: numbers.map((number) => t("removeFounder", { number })),
    },
  };
  const { countries, industries, stages, languages } = form.options;
  return { words, options: { countries, industries, stages, languages, roles: roleOptions(locale), own: organizations.map((organization) => ({ value: organization.id, label: nameOf(organization, locale) })) } };
}
