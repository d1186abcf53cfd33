import type { SearchHit } from "../labels.ts";
import { meantBy } from "./highlight.ts";
import type { Term } from "./terms.ts";

/**
 * The query with its words as the best hit writes them: "did you mean". Only words that the viewer sees in a hit are said;
 * null where nothing would change.
 */
export function suggestionOf(query: string, terms: readonly Term[], hits: readonly SearchHit[]): string | null {
  const texts = hits.map(({ title, excerpt }) => [...title, ...(excerpt ?? [])].map(({ text }) => text).join(""));
  const words = terms.map((term) => {
    for (const text of texts) {
      const meant = term.near.length ? meantBy(term, text) : null;
      if (meant) return meant.toLowerCase();
    }
    return term.word;
  });
  const suggestion = words.join(" ");
  return suggestion === query.toLowerCase().trim() || !words.length ? null : suggestion;
}
