import { countryCodes, countryName } from "#lib/i18n/countries.ts";
import { locales } from "#lib/i18n/locales.ts";
import { fold, foldedStem } from "./transliterate.ts";

/** What people also call a country and the Unicode CLDR does not: former and short names. */
const alsoCalled: Record<string, readonly string[]> = {
  BY: ["Белоруссия", "Byelorussia", "РБ"], RU: ["РФ", "Российская Федерация", "Russian Federation"], US: ["США", "ЗША", "USA", "America", "Америка", "Амерыка"],
  GB: ["Англия", "Англія", "England", "Britain", "UK"], AE: ["ОАЭ", "ААЭ", "UAE", "Эмираты", "Эміраты"], CN: ["КНР"], KR: ["Корея", "Карэя", "Korea"],
  KG: ["Кыргызстан", "Киргизия", "Кіргізія"], MD: ["Молдавия", "Малдавія", "Moldavia"], TM: ["Туркмения", "Туркменія"], CZ: ["Czech Republic", "Чешская Республика"],
  NL: ["Голландия", "Галандыя", "Holland"], TR: ["Turkey"],
};

/** Every name of a country that people look for it by, in any language. */
export const namesOfCountry = (code: string): string[] => [...new Set([...locales.map((locale) => countryName(code, locale)), ...(alsoCalled[code] ?? [])])];

/** Codes of the countries whose name in any language and script begins with the word, in any of its forms (at least three letters): «белар», «Беларуси», "belarus" → BY. */
export function countriesNamed(word: string): string[] {
  const start = foldedStem(word);
  if ([...word].length < 3 || !start) return [];
  return countryCodes.filter((code) => foldedNames(code).some((name) => (start.length < 3 ? name === fold(word) : name.startsWith(start))));
}

const folded = new Map<string, string[]>();

function foldedNames(code: string): string[] {
  let names = folded.get(code);
  if (!names) folded.set(code, (names = namesOfCountry(code).map(fold)));
  return names;
}
