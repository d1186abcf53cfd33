import type { Locale } from "#lib/i18n/locales.ts";
import { catalogues } from "#lib/i18n/catalogue.ts";

/** Words of the rail. */
export function railWords(locale: Locale) {
  const { rail } = catalogues[locale].shell;
  return { label: rail.label, my: rail.my, contacts: rail.contacts, notifications: rail.notifications, settings: rail.settings, admin: rail.admin };
}
export type RailWords = ReturnType<typeof railWords>;
