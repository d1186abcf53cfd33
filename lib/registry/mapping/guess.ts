import { isLocale, type Locale } from "#lib/i18n/locales.ts";
import type { ImportField } from "../input.ts";
import { findCountry } from "../rows/countries.ts";
import { findIndustry } from "../rows/industries.ts";
import { fieldOfHeader } from "./words.ts";

export type Mapping = Partial<Record<ImportField, number>>;
export type Guess = { headerLine: boolean; headers: string[]; mapping: Mapping; language: Locale };

/**
 * Guesses from the first records of a table which column holds what: by the headers' words in three languages, then by
 * what the columns hold. A first line that already holds a country, and no known header, is no header.
 */
export function guess(first: string[], rest: string[][]): Guess {
  const byWords = mapByWords(first);
  const headerLine = Object.keys(byWords).length > 0 || !first.some((cell) => findCountry(cell));
  const rows = headerLine ? rest : [first, ...rest];
  const mapping = mapByContents(headerLine ? byWords : {}, first.length, rows);
  return { headerLine, headers: headersOf(first, headerLine), mapping, language: languageOf(rows, mapping) };
}

/** Names for all columns: an empty one is left empty, a second of the same name gets a number. */
export function headersOf(first: string[], headerLine: boolean): string[] {
  const seen = new Map<string, number>();
  return first.map((cell) => {
    const header = headerLine ? cell.trim().slice(0, 200) : "";
    const times = (seen.get(header) ?? 0) + 1;
    seen.set(header, times);
    return header && times > 1 ? `${header} (${times})` : header;
  });
}

function mapByWords(headers: string[]): Mapping {
  const mapping: Mapping = {};
  headers.forEach((header, column) => {
    const field = fieldOfHeader(header);
    if (field && mapping[field] === undefined) mapping[field] = column;
  });
  return mapping;
}

function mapByContents(mapping: Mapping, columns: number, rows: string[][]): Mapping {
  const mapped = { ...mapping };
  const free = () => Array.from({ length: columns }, (_, column) => column).filter((column) => !Object.values(mapped).includes(column));
  const cells = (column: number) => rows.map((row) => row[column]?.trim() ?? "").filter(Boolean);
  const most = (column: number, is: (cell: string) => boolean) => cells(column).length > 0 && cells(column).filter(is).length >= cells(column).length * 0.7;
  const take = (field: ImportField, is: (cell: string) => boolean) => {
    const column = mapped[field] ?? free().find((candidate) => most(candidate, is));
    if (column !== undefined) mapped[field] = column;
  };

  take("country", (cell) => findCountry(cell) !== undefined);
  take("website", (cell) => /^(https?:\/\/|www\.)\S+$/i.test(cell));
  take("language", (cell) => isLocale(cell.toLowerCase()));
  if (mapped.name === undefined) {
    // names tell rows apart and are written in letters: the free column with the most different such cells
    const variety = (column: number) => new Set(cells(column).filter((cell) => /\p{L}{2}/u.test(cell))).size;
    const [best] = free().toSorted((a, b) => variety(b) - variety(a));
    if (best !== undefined && variety(best) > 0) mapped.name = best;
  }
  take("industry", (cell) => findIndustry(cell) !== undefined); // after the name: a cluster may be called "Flax"
  return mapped;
}

/**
 * The language of names and texts, by what these columns hold (addresses and codes are Latin everywhere): Cyrillic is
 * Belarusian or Russian by the letters that the other lacks; else English, as most foreign registries are.
 */
function languageOf(rows: string[][], { name, keyProduct, summary }: Mapping): Locale {
  const written = [name, keyProduct, summary].filter((column) => column !== undefined);
  const text = rows.flatMap((row) => written.map((column) => row[column] ?? "")).join(" ").toLowerCase();
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const cyrillic = count(/[а-яёўі]/g);
  if (cyrillic === 0 || cyrillic < count(/\p{L}/gu) / 2) return "en";
  return count(/[іў]/g) > count(/[ищъ]/g) ? "be" : "ru";
}
