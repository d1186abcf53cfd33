import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { townsOf } from "#lib/core/towns-named.ts";
import { foldedWords } from "#lib/core/transliterate.ts";
import { allOf, anyOf, beginning, lexeme } from "../marks.ts";
import { kindred, rootsOf } from "./forms.ts";

/** Words that are looked for, at most: the rest of a pasted page is not. */
const maxWords = 8;
const maxWord = 60;

/** One word of a query. */
export type Term = {
  /** As typed, lower case. */
  word: string;
  /** As folded: mostly one, more where the word has a sign inside that parts it. */
  keys: string[];
  /** Its stem by the dictionaries of Russian and English, as a `tsquery`; empty for a word that says nothing ("and", «на»). */
  stem: string;
  /** Other stems of the same word, where a dictionary parts its forms. */
  kin: string[];
  /** How else it is spelt, as folded: Минска and Мінску say minsk, as Minsk does. */
  roots: string[];
  /** The names of the town that it names, in the other languages, as folded. */
  towns: string[];
  /** Words of the index that it may have been meant for. */
  near: string[];
};

/** The words of a query with their stems. What nobody sees, and what Postgres cannot hold, is dropped. One query. */
export async function readTerms(q: string | undefined): Promise<Term[]> {
  const words = wordsOf(q);
  if (!words.length) return [];
  const stems = await database().execute<{ stem: string }>(sql`
    select plainto_tsquery('russian', word)::text as stem from jsonb_array_elements_text(${JSON.stringify(words.map(({ word }) => word))}::text::jsonb) with ordinality w(word, n) order by n`);
  const terms = words.map((word, at) => {
    const { stem } = stems[at]!;
    const only = /^'([^']+)'$/.exec(stem)?.[1];
    return { ...word, stem, kin: only ? kindred(only) : [], roots: rootsOf(word), towns: townsOf(word.word).filter((name) => !word.keys.includes(name)), near: [] };
  });
  const telling = terms.filter(({ stem }) => stem);
  return telling.length ? telling : terms;
}

/** The words as they are, without a look into the dictionaries. */
export const plainTerms = (q: string): Term[] => wordsOf(q).map((word) => ({ ...word, stem: "", kin: [], roots: [], towns: [], near: [] }));

function wordsOf(q: string | undefined): Pick<Term, "word" | "keys">[] {
  const visible = (q ?? "").toWellFormed().normalize("NFC").toLowerCase().replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, " ");
  return (visible.match(/[\p{L}\p{N}\p{M}'’ʼ]+/gu) ?? [])
    .map((word) => ({ word: [...word].slice(0, maxWord).join(""), keys: foldedWords([...word].slice(0, maxWord).join("")).map((key) => key.slice(0, maxWord)) }))
    .filter(({ keys }) => keys.length).slice(0, maxWords);
}

/** The conditions of a query, as text of `tsquery`s, and the key of a name that it may be. */
export type Wanted = {
  /** Every word; the last one may be only begun */
  some: string;
  /** Every word, whole */
  whole: string;
  name: string;
};

/** A word of fewer letters begins too many others to be looked for by its beginning. */
const leastBeginning = 3;

/** What to look for. `widely`: words that may have been meant too, and every word may be only begun. */
export function wantedOf(terms: readonly Term[], widely = false): Wanted {
  const begun = (key: string, last: boolean) => (key.length >= leastBeginning && (last || widely) ? beginning(key) : lexeme(key));
  return {
    some: allOf(terms.map((term, at) => {
      const each = (key: string) => begun(key, at === terms.length - 1);
      return anyOf([...formsOf(term), ...namesOf(term, each), allOfKeys(term, each), ...term.near.map(lexeme)]);
    })),
    whole: allOf(terms.map((term) => anyOf([...formsOf(term), ...namesOf(term, lexeme), allOfKeys(term, lexeme)]))),
    name: terms.flatMap(({ keys }) => keys).join(" "),
  };
}

const formsOf = ({ stem, kin, roots }: Term) => [...(stem ? [`(${stem})`] : []), ...[...kin, ...roots].map(lexeme)];
const namesOf = ({ towns }: Term, each: (key: string) => string) => towns.map((name) => `(${allOf(foldedWords(name).map(each))})`);
const allOfKeys = ({ keys }: Term, each: (key: string) => string) => (keys.length > 1 ? `(${allOf(keys.map(each))})` : each(keys[0]!));
