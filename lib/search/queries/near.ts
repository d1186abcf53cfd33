import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import type { Term } from "./terms.ts";

const perWord = 6;

/**
 * The words with what they may have been meant for: words of the index that are spelt alike. They come from everybody's
 * documents, so they are only looked for, never shown, unless a document says them that the viewer sees. One query.
 */
export async function withNear(terms: readonly Term[]): Promise<Term[]> {
  const keys = terms.map(({ keys }) => keys.join(""));
  const rows = await database().execute<{ n: number; words: string[] }>(sql`
    select w.n::int, array(
      select v.word from search_vocabulary v
      where v.word % w.key and v.word <> w.key and similarity(v.word, w.key) >= case when char_length(w.key) < 6 then 0.3 else 0.4 end
        and abs(char_length(v.word) - char_length(w.key)) <= 2 + char_length(w.key) / 4
      order by similarity(v.word, w.key) desc, abs(char_length(v.word) - char_length(w.key)), v.word limit ${perWord}
    ) as words
    from jsonb_array_elements_text(${JSON.stringify(keys)}::text::jsonb) with ordinality w(key, n)
    where char_length(w.key) > 2 and w.key !~ '^[0-9]+$'`);
  const near = new Map(rows.map(({ n, words }) => [n - 1, words]));
  return terms.map((term, at) => ({ ...term, near: near.get(at) ?? [] }));
}
