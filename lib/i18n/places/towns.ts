import type { Locale } from "../locales.ts";
import { townsAbroad } from "./towns-abroad.ts";
import { townsOfBelarus } from "./towns-by.ts";
import { townsOfRussia } from "./towns-ru.ts";
import zoneCities from "./zone-cities.json" with { type: "json" };

/*
 * A line of a list is "Latin spellings, the first for English readers|Russian|Belarusian". Facts: the Latin spellings are
 * those of GeoNames (a test finds each town there), the other two those of the state registers and of the atlases of
 * Belarus; the towns that time zones are called after come from CLDR 48, in all three languages (decision 59).
 */
type Names = Record<Locale, string>;

const lists: Record<string, string> = { ...townsAbroad, BY: townsOfBelarus, RU: townsOfRussia };
const made = new Map<string, Map<string, Names>>();

/** The known towns of a country in three languages, by the key of every spelling. */
export function townNames(country: string): ReadonlyMap<string, Names> {
  let names = made.get(country);
  if (!names) made.set(country, (names = read(country)));
  return names;
}

/** A name as it is compared: case, diacritics and apostrophes left out. */
export const townKey = (name: string) => name.normalize("NFKD").replaceAll(/[\p{M}'’ʼʹ`´]/gu, "").toLowerCase().replaceAll("ł", "l").replaceAll("ı", "i").replaceAll(/[\s-]+/g, " ").trim();

/** Every spelling of the towns in the lists: for whoever looks a town up by its name. */
export const townSpellings = (): { country: string; latin: string[]; others: string[] }[] =>
  Object.entries(lists).flatMap(([country, list]) => parse(list).map(({ latin, ru, be }) => ({ country, latin, others: [ru, be] })));

function read(country: string): Map<string, Names> {
  const names = new Map<string, Names>();
  const add = (known: Names, spellings: string[]) => spellings.forEach((spelling) => names.set(townKey(spelling), known));
  for (const zone of zonesOf(country)) {
    const [ru, be] = [inLanguage("ru", zone), inLanguage("be", zone)];
    const en = inLanguage("en", zone) ?? zone.split("/").at(-1)!.replaceAll("_", " ");
    if (ru && be) add({ en, ru, be }, [en, ru, be]);
  }
  for (const { latin, ru, be } of parse(Object.hasOwn(lists, country) ? lists[country]! : "")) add({ en: latin[0]!, ru, be }, [...latin, ru, be]);
  return names;
}

const inLanguage = (locale: Locale, zone: string) => (zoneCities[locale] as Record<string, string>)[zone];

function parse(list: string) {
  return list.trim().split("\n").filter(Boolean).map((line) => {
    const [latin, ru, be] = line.split("|") as [string, string, string];
    return { latin: latin.split(", "), ru, be };
  });
}

// Which zones a country has, by the platform's own tables; TypeScript does not know the method yet.
function zonesOf(country: string): string[] {
  if (!/^[A-Z]{2}$/.test(country)) return [];
  return (new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones?(): string[] | undefined }).getTimeZones?.() ?? [];
}
