import type { Locale } from "#lib/i18n/locales.ts";
import { catalogues } from "#lib/i18n/catalogue.ts";

/** Words of the rail; `unread` stays a pattern, because its number lives in the browser. */
export function railWords(locale: Locale) {
  const { rail, ended } = catalogues[locale].shell;
  return { label: rail.label, my: rail.my, notifications: rail.notifications, settings: rail.settings, admin: rail.admin, ended };
}
export type RailWords = ReturnType<typeof railWords>;
