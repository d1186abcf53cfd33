import type { Locale } from "#lib/i18n/locales.ts";
import { catalogues } from "#lib/i18n/catalogue.ts";

/** Words of search; `everything`, `meant` and the like stay patterns, because what fills them is typed in the browser. */
export function paletteWords(locale: Locale) {
  const { shell: { palette, rail, account }, search } = catalogues[locale];
  return { ...palette, kinds: search.kinds, my: rail.my, contacts: rail.contacts, notifications: rail.notifications, settings: rail.settings, admin: rail.admin, signIn: account.signIn, signUp: account.signUp };
}
export type PaletteWords = ReturnType<typeof paletteWords>;
