import { foldedWords } from "#lib/core/transliterate.ts";
import type { Cut } from "../labels.ts";
import type { Term } from "./terms.ts";

const word = /[\p{L}\p{N}\p{M}'’ʼ]+/gu;

/** Whether a word of a text is what one of the query's words found: begins with it, is another form of it, or was meant. */
export function matcher(terms: readonly Term[]): (word: string) => boolean {
  const keys = terms.flatMap(({ keys, roots, towns }) => [...keys, ...roots, ...towns]);
  const near = new Set(terms.flatMap(({ near }) => near));
  return (text) => foldedWords(text).some((folded) => near.has(folded) || keys.some((key) => isForm(folded, key)));
}

/** Which word of the text it was, as written there; for "did you mean". */
export const meantBy = (term: Term, text: string): string | null =>
  (text.match(word) ?? []).find((found) => foldedWords(found).some((folded) => term.near.includes(folded))) ?? null;

// Endings differ, beginnings are one: кожевенный and кожевенного, clusters and cluster, льну and льна.
function isForm(folded: string, key: string): boolean {
  if (key.length < 2) return folded === key;
  if (folded.startsWith(key)) return true;
  const shorter = Math.min(folded.length, key.length);
  const needed = Math.max(3, shorter - (shorter > 6 ? 3 : 1));
  return shorter >= needed && Math.max(folded.length, key.length) - needed <= 4 && folded.slice(0, needed) === key.slice(0, needed);
}

/** The text cut at the words that match. */
export function cut(text: string, matches: (word: string) => boolean): Cut {
  const parts: Cut = [];
  const add = (piece: string, match: boolean) => {
    if (!piece) return;
    const last = parts.at(-1);
    if (last?.match === match) last.text += piece;
    else parts.push({ text: piece, match });
  };
  let at = 0;
  for (const found of text.matchAll(word)) {
    add(text.slice(at, found.index), false);
    add(found[0], matches(found[0]));
    at = found.index + found[0].length;
  }
  add(text.slice(at), false);
  return parts;
}

/** About `length` letters of the text around the first word that matches, cut at words; from its beginning where none does. */
export function excerpt(text: string, matches: (word: string) => boolean, length = 180): { parts: Cut; matched: boolean } {
  const flat = text.replaceAll(/\s+/gu, " ").trim();
  const first = flat.matchAll(word).find((found) => matches(found[0]))?.index ?? -1;
  const from = first <= length / 3 ? 0 : flat.indexOf(" ", first - Math.floor(length / 3)) + 1 || first;
  const end = flat.length <= from + length ? flat.length : Math.max(flat.lastIndexOf(" ", from + length), from + length / 2);
  const shown = `${from > 0 ? "… " : ""}${flat.slice(from, end)}${end < flat.length ? " …" : ""}`;
  return { parts: cut(shown, matches), matched: first >= 0 };
}
