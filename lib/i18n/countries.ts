import { locales, type Locale } from "./locales.ts";

/*
 * Countries by ISO 3166-1 alpha-2, named by the Unicode CLDR that Node carries in full. Names are made on the server
 * only: Chromium knows no Belarusian ones.
 */
const named = Object.fromEntries(
  locales.map((locale) => [locale, new Intl.DisplayNames([locale], { type: "region", fallback: "none" })]),
) as Record<Locale, Intl.DisplayNames>;

// CLDR also names unions, the unknown and test codes; none of them is where somebody lives.
const noCountries = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AC", "CP", "DG", "EA", "IC", "TA", "CQ"]);

const alphabet = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

// "of" also answers codes that countries no longer use (SU, DD, BU …) with the name of what came after; keep what ISO has now.
const former = new Set(["SU", "DD", "BU", "CS", "FX", "NT", "TP", "YD", "YU", "ZR", "AN", "NH", "RH", "UK", "HV", "DY", "VD"]);

/** All codes, in the order of the alphabet of codes. */
export const countryCodes: readonly string[] = alphabet.flatMap((a) => alphabet.map((b) => a + b)).filter(isCountry);

const known = new Set(countryCodes);

function isCountry(code: string): boolean {
  return !noCountries.has(code) && !former.has(code) && named.en.of(code) !== undefined;
}

/** Whether there is a country of this code (upper case). */
export const isCountryCode = (code: string) => known.has(code);

/** A country's name in a language; the code itself where there is no name. */
export const countryName = (code: string, locale: Locale) => (/^[A-Z]{2}$/.test(code) && named[locale].of(code)) || code;

/** All countries for a select, in the order of their names: `{value: "BY", label: "Беларусь"}`. */
export const countryOptions = (locale: Locale) =>
  countryCodes
    .map((value) => ({ value, label: countryName(value, locale) }))
    .sort((a, b) => collators[locale].compare(a.label, b.label));

// A collator for Belarusian exists in full ICU, as names do.
const collators = Object.fromEntries(locales.map((locale) => [locale, new Intl.Collator(locale)])) as Record<Locale, Intl.Collator>;
