import { countryName } from "./countries.ts";
import { locales, type Locale } from "./locales.ts";
import { offsetOf } from "./moments.ts";
import { townKey, townNames } from "./places/towns.ts";
import zoneCities from "./places/zone-cities.json" with { type: "json" };

/**
 * A town's name in the reader's language where the town is known; else as it was typed. What people typed stays what it
 * is in the database, in forms and in the API; an English reader gets any Latin spelling as it stands.
 * Without a country nothing is guessed: there are two towns called Brest.
 */
export function townName(typed: string, country: string | null | undefined, locale: Locale): string {
  if (!country || (locale === "en" && !cyrillic.test(typed))) return typed;
  return townNames(country).get(townKey(typed))?.[locale] ?? typed;
}

/** "Vitebsk, Belarus" in the reader's language; a country alone, or nothing, where no more is known. */
export const placeName = ({ city, country }: { city: string | null; country: string | null }, locale: Locale): string =>
  [city && townName(city, country, locale), country && countryName(country, locale)].filter(Boolean).join(", ");

/** After which town a time zone is called, in the reader's language: `Asia/Yekaterinburg` → Екатеринбург; `UTC` stays. */
export function zoneCity(timeZone: string, locale: Locale): string {
  const known = (name: string) => (zoneCities[locale] as Record<string, string>)[name];
  return known(timeZone) ?? known(canonical(timeZone)) ?? timeZone.split("/").at(-1)!.replaceAll("_", " ");
}

/** What the clocks of an event are called: by the town where it is, or by that of its zone. */
export const clockName = ({ city, country, timeZone }: { city: string | null; country: string | null; timeZone: string }, locale: Locale): string =>
  (city ? townName(city, country, locale) : zoneCity(timeZone, locale));

/** A zone by its town and how far it is from UTC at that moment: `Minsk, UTC+3`; UTC itself by its name alone. */
export function zoneClock(timeZone: string, at: Date | string, locale: Locale): string {
  const [city, offset] = [zoneCity(timeZone, locale), offsetOf(at, timeZone)];
  return city === offset ? city : `${city}, ${offset}`;
}

/** Zones for a select, called by their towns, in the order of their names: `Minsk, UTC+3`. `own` is among them: an alias is not in the platform's list. */
export function zoneOptions(locale: Locale, own?: string): { value: string; label: string }[] {
  const now = new Date();
  const names = new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), ...(own ? [own] : [])]);
  return [...names].map((value) => ({ value, label: zoneClock(value, now, locale) })).sort((a, b) => collators[locale].compare(a.label, b.label));
}

// Names of zones change (Europe/Kiev, Europe/Kyiv); the platform knows which of its own is meant.
function canonical(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {
    return timeZone;
  }
}

const collators = Object.fromEntries(locales.map((locale) => [locale, new Intl.Collator(locale)])) as Record<Locale, Intl.Collator>;
const cyrillic = /\p{Script=Cyrillic}/u;
