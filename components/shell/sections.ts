import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";

export type Place = { href: string; label: string };

/** What everybody may visit, in the order of the bar. */
export function sectionsOf(locale: Locale): Place[] {
  const t = translator(locale, "shell");
  return [
    { href: `/${locale}/clusters`, label: t("sections.clusters") },
    { href: `/${locale}/organizations`, label: t("sections.organizations") },
    { href: `/${locale}/events`, label: t("sections.events") },
  ];
}
