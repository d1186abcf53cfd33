import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import type { Term } from "./terms.ts";

const perWord = 6;

/**
 * The words with what they may have been meant for: words of the index that are spelt alike. They come from everybody's
 * documents, so they are only looked for, never shown, unless a document says them that the viewer sees. `formsOnly`: words that begin alike. One query.
 */
export async function withNear(terms: readonly Term[], formsOnly = false): Promise<Term[]> {
  const keys = terms.map(({ keys }) => keys.join(""));
  const rows = await database().execute<{ n: number; words: string[] }>(sql`
    select w.n::int, array(
      select v.word from (
        select v.word from search_vocabulary v
        where v.word % w.key and similarity(v.word, w.key) >= case when char_length(w.key) < 6 then 0.3 else 0.4 end
          and abs(char_length(v.word) - char_length(w.key)) <= 2 + char_length(w.key) / 4
        union select v.word from search_vocabulary v -- two letters that changed places leave few trigrams alike
        where v.word like left(w.key, 2) || '%' and abs(char_length(v.word) - char_length(w.key)) <= 1 and levenshtein_less_equal(v.word, w.key, 2) <= case when char_length(w.key) < 5 then 1 else 2 end
      ) v
      where v.word <> w.key
      order by levenshtein_less_equal(v.word, w.key, 4), similarity(v.word, w.key) desc, v.word limit ${perWord}
    ) as words
    from jsonb_array_elements_text(${JSON.stringify(keys)}::text::jsonb) with ordinality w(key, n)
    where char_length(w.key) between 3 and 60 and w.key !~ '^[0-9]+$'`);
  const near = new Map(rows.map(({ n, words }) => [n - 1, words]));
  return terms.map((term, at) => {
    const beginning = keys[at]!.slice(0, Math.max(3, keys[at]!.length - 3));
    return { ...term, near: (near.get(at) ?? []).filter((word) => !formsOnly || word.startsWith(beginning)) };
  });
}
