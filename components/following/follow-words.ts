import { catalogues } from "#lib/i18n/catalogue.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** The words of the button; the number is put in by the browser. */
export const followWords = (locale: Locale) => ({ ...catalogues[locale].contacts.follow });
export type FollowWords = ReturnType<typeof followWords>;
