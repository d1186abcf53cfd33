/**
 * Text as it is compared: case, diacritics, punctuation, widths of characters and apostrophes left out, words apart by
 * one space. "Košice - Staré Mesto" and "KOSICE STARE MESTO" are the same; "Kyiv" and "Kiev" are not.
 */
export const fold = (text: string) =>
  text
    .normalize("NFKD")
    .replaceAll(/[\p{M}'’ʼʹ`´]/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss").replaceAll("ł", "l").replaceAll("ø", "o").replaceAll("đ", "d").replaceAll("æ", "ae").replaceAll("œ", "oe").replaceAll("ı", "i")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Name and country as one key; a name of signs alone stands for itself. */
export const nameKey = (country: string, name: string) => `${country}:${fold(name) || name}`;

/** The key by which a row finds its cluster again; the city only where one file has the same name twice. */
export const sourceKey = (key: string, city: string | undefined, twice: boolean) => (twice ? `${key}:${fold(city ?? "")}` : key);
