import be from "i18n-iso-countries/langs/be.json" with { type: "json" };
import en from "i18n-iso-countries/langs/en.json" with { type: "json" };
import ru from "i18n-iso-countries/langs/ru.json" with { type: "json" };
import alpha from "i18n-iso-countries/codes.json" with { type: "json" };
import { fold } from "./keys.ts";

// Names in daily use that ISO 3166 and CLDR spell otherwise.
const aliases: Record<string, string> = {
  czechia: "CZ", uk: "GB", england: "GB", scotland: "GB", wales: "GB", "great britain": "GB", usa: "US", "south korea": "KR", korea: "KR",
  "north korea": "KP", russia: "RU", "russian federation": "RU", рф: "RU", россия: "RU", расея: "RU", belorussia: "BY", byelorussia: "BY", белоруссия: "BY",
  "республика беларусь": "BY", "рэспубліка беларусь": "BY", "republic of belarus": "BY", moldova: "MD", молдова: "MD", "республика молдова": "MD", holland: "NL",
  "the netherlands": "NL", macedonia: "MK", "north macedonia": "MK", turkey: "TR", turkiye: "TR", vietnam: "VN", iran: "IR", syria: "SY", laos: "LA",
  tanzania: "TZ", bolivia: "BO", venezuela: "VE", taiwan: "TW", uae: "AE", оаэ: "AE", кнр: "CN", "пнр": "PL", сша: "US", зша: "US", англия: "GB", корея: "KR",
  "южная корея": "KR", киргизия: "KG", кыргызстан: "KG", kyrgyzstan: "KG", туркмения: "TM", казахстан: "KZ", "республика казахстан": "KZ", "kosovo": "XK", косово: "XK",
};

/**
 * The country that a text names: ISO 3166-1 alpha-2 or alpha-3, or its name in English, Russian or Belarusian.
 * @returns alpha-2, upper case, or undefined
 */
export function findCountry(text: string): string | undefined {
  return codeOf(text) ?? byName.get(fold(text));
}

/** Every country, alpha-2. */
export const countryCodes = alpha.map(([two]) => two!);

const byAlpha3 = new Map(alpha.map(([two, three]) => [three!, two!]));
const known = new Set(countryCodes);

function codeOf(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (code === "UK") return "GB";
  if (code === "EL") return "GR"; // as the institutions of the European Union write it
  return known.has(code) ? code : byAlpha3.get(code);
}

const byName = new Map(Object.entries(aliases).map(([name, code]) => [fold(name), code]));
for (const { countries } of [en, ru, be]) addNames(byName, countries);

/** Adds the names of one language; a name that is there already keeps its country. */
export function addNames(to: Map<string, string>, countries: Record<string, string | string[]>) {
  for (const [code, named] of Object.entries(countries)) {
    for (const name of [named].flat()) {
      const key = fold(name);
      if (!to.has(key)) to.set(key, code);
    }
  }
}
