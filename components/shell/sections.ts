import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";

/** `member`: only for who has signed in. */
export type Place = { href: string; label: string; member?: boolean };

/** What may be visited, in the order of the bar. */
export function sectionsOf(locale: Locale): Place[] {
  const t = translator(locale, "shell");
  return [
    { href: `/${locale}/clusters`, label: t("sections.clusters") },
    { href: `/${locale}/organizations`, label: t("sections.organizations") },
    { href: `/${locale}/events`, label: t("sections.events") },
    { href: `/${locale}/members`, label: t("sections.members"), member: true },
  ];
}
