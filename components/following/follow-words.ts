import { catalogues } from "#lib/i18n/catalogue.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** The words of the button, and no more: they travel with every page that has it. */
export function followWords(locale: Locale) {
  const { follow, unfollow, failed } = catalogues[locale].contacts.follow;
  return { follow, unfollow, failed };
}
export type FollowWords = ReturnType<typeof followWords>;
