import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { foldedWords } from "#lib/core/transliterate.ts";
import { allOf, anyOf, beginning, lexeme, markOf } from "../marks.ts";

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
  /** Words of the index that it may have been meant for. */
  near: string[];
};

/** The words of a query with their stems. What nobody sees, and what Postgres cannot hold, is dropped. One query. */
export async function readTerms(q: string | undefined): Promise<Term[]> {
  const visible = (q ?? "").toWellFormed().normalize("NFC").toLowerCase().replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, " ");
  const words = (visible.match(/[\p{L}\p{N}\p{M}'’ʼ]+/gu) ?? [])
    .map((word) => ({ word: [...word].slice(0, maxWord).join(""), keys: foldedWords([...word].slice(0, maxWord).join("")).map((key) => key.slice(0, maxWord)) }))
    .filter(({ keys }) => keys.length).slice(0, maxWords);
  if (!words.length) return [];
  const stems = await database().execute<{ stem: string }>(sql`
    select plainto_tsquery('russian', word)::text as stem from jsonb_array_elements_text(${JSON.stringify(words.map(({ word }) => word))}::text::jsonb) with ordinality w(word, n) order by n`);
  const terms = words.map((word, at) => ({ ...word, stem: stems[at]!.stem, near: [] }));
  const telling = terms.filter(({ stem }) => stem);
  return telling.length ? telling : terms;
}

/** The conditions of a query, as text of `tsquery`s. */
export type Wanted = {
  /** Every word, begun or in another form */
  some: string;
  /** Every word, whole */
  whole: string;
  /** A name that begins so, and one that is so */
  nameBegins: string;
  name: string;
};

/** What to look for; words that may have been meant are looked for too. */
export function wantedOf(terms: readonly Term[]): Wanted {
  const name = terms.flatMap(({ keys }) => keys).join(" ");
  const near = (term: Term) => term.near.map(lexeme);
  return {
    some: allOf(terms.map((term) => anyOf([...stemOf(term), allOfKeys(term, (key) => (key.length > 1 ? beginning(key) : lexeme(key))), ...near(term)]))),
    whole: allOf(terms.map((term) => anyOf([...stemOf(term), allOfKeys(term, lexeme)]))),
    nameBegins: beginning(markOf.name(name)),
    name: lexeme(markOf.name(name)),
  };
}

const stemOf = ({ stem }: Term) => (stem ? [`(${stem})`] : []);
const allOfKeys = ({ keys }: Term, each: (key: string) => string) => (keys.length > 1 ? `(${allOf(keys.map(each))})` : each(keys[0]!));
