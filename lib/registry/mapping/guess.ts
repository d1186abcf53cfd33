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
  return { headerLine, headers: headersOf(first, headerLine), mapping: mapByContents(headerLine ? byWords : {}, first.length, rows), language: languageOf(rows) };
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

/** Belarusian by its own letters, Russian by Cyrillic ones, else English: the stock of most foreign registries. */
function languageOf(rows: string[][]): Locale {
  const text = rows.flat().join(" ").toLowerCase();
  const cyrillic = text.match(/[а-яёўі]/g)?.length ?? 0;
  if (cyrillic < (text.match(/\p{L}/gu)?.length ?? 0) / 2) return "en";
  return (text.match(/[ўі]/g)?.length ?? 0) > cyrillic / 50 ? "be" : "ru";
}
