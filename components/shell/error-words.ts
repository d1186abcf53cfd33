import be from "#lib/i18n/messages/be/failure.json" with { type: "json" };
import en from "#lib/i18n/messages/en/failure.json" with { type: "json" };
import ru from "#lib/i18n/messages/ru/failure.json" with { type: "json" };
import { defaultLocale, isLocale, type Locale } from "#lib/i18n/locales.ts";

const all = { en, ru, be };

/** The few words of the pages that stand in for broken ones, in the language of the address; English on the server. */
export function errorWords(): { locale: Locale; words: typeof en } {
  const first = typeof location === "undefined" ? "" : (location.pathname.split("/")[1] ?? "");
  const locale = isLocale(first) ? first : defaultLocale;
  return { locale, words: all[locale] };
}
