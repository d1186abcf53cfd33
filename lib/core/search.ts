/** Words looked for at once, at most: the rest of a pasted page is not read. */
const maxWords = 8;

/** The words of a search, lower case and NFC; what nobody sees and what Postgres cannot hold is dropped. */
export function searchWords(query: string | undefined): string[] {
  const visible = (query ?? "").normalize("NFC").toLowerCase().replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, " ");
  return visible.split(/\s+/u).filter(Boolean).slice(0, maxWords).map((word) => [...word].slice(0, 60).join(""));
}

/** A pattern for `like` that finds the word anywhere and takes `%`, `_` and `\` as they are. */
export const containing = (word: string) => `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`;
