import { sql } from "drizzle-orm";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";

/** Nested `replace` calls, innermost first. */
const replaced = (text: string, pairs: readonly (readonly [string, string])[]) => pairs.reduce((inner, [from, to]) => `replace(${inner}, '${from}', '${to}')`, text);

// `translate` changes the letters of the first list into those of the second and drops those beyond its end.
const letters = "абвгґдеёєзиіїйклмнопрстуўфхыэŭøłđı";
const latin = "abvggdeeeziiiiklmnoprstuvfgievoldi";
const silent = "ьъ''’ʼ‘`\u00ad"; // the apostrophe doubled, for SQL
const several = [["ж", "zh"], ["ц", "ts"], ["ч", "ch"], ["ш", "sh"], ["щ", "sh"], ["ю", "iu"], ["я", "ia"], ["š", "sh"], ["č", "ch"], ["ž", "zh"], ["ß", "ss"], ["æ", "ae"], ["œ", "oe"]] as const;
const spellings = [["tsch", "ch"], ["tch", "ch"], ["shch", "sh"], ["sch", "sh"], ["ph", "f"], ["th", "t"], ["kh", "g"], ["gh", "g"], ["ck", "k"], ["tz", "ts"], ["x", "ks"], ["q", "k"], ["w", "v"], ["y", "i"], ["j", "i"]] as const;

const lowered = `lower(normalize(t, NFKC) collate "und-x-icu")`;
const inLatin = `regexp_replace(normalize(${replaced(`translate(${lowered}, '${letters}${silent}', '${latin}')`, several)}, NFKD), '[\\u0300-\\u036f]', '', 'g')`;
const folded = [["(^|[^scz])h", "\\1g"], ["c(?=[ei])", "ts"], ["c(?!h)", "k"], ["(^|[^a-z])ie", "\\1e"], ["([a-z])\\1+", "\\1"]]
  .reduce((inner, [pattern, to]) => `regexp_replace(${inner}, '${pattern}', '${to}', 'g')`, replaced(inLatin, spellings));

/*
 * Functions that generated columns and queries stand on. Made before the migrations, which name them, and made again at
 * each start. `immutable` is a promise: whoever changes what one answers makes a new one, or rewrites the columns.
 */
const functions = [
  // the folding key of lib/core/transliterate.ts (a test compares the two)
  `create or replace function search_fold(t text) returns text language sql immutable strict parallel safe as $f$ select ${folded} $f$`,
];

/** Makes the functions of the schema, as its owner. */
export async function createFunctions(db: PostgresJsDatabase): Promise<void> {
  for (const text of functions) await db.execute(sql.raw(text));
}
