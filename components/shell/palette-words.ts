import type { Locale } from "#lib/i18n/locales.ts";
import { catalogues } from "#lib/i18n/catalogue.ts";

/** Words of search; `all` and `found` stay patterns, because what fills them is typed in the browser. */
export function paletteWords(locale: Locale) {
  const { palette, rail } = catalogues[locale].shell;
  return { ...palette, my: rail.my, notifications: rail.notifications, settings: rail.settings, admin: rail.admin };
}
export type PaletteWords = ReturnType<typeof paletteWords>;
