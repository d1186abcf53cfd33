/*
 * Filters stand among a document's words, with a sign before them that no word begins with: the index then answers the
 * words and the filters at once, however rare or common either is.
 */
export const markOf = {
  country: (code: string) => `@${code}`,
  cluster: (id: string) => `#${id}`,
  language: (locale: string) => `~${locale}`,
};

/** A lexeme as `tsquery` reads it, its quotes and backslashes taken as they are. */
export const lexeme = (text: string) => `'${text.replaceAll(/['\\]/g, "$&$&")}'`;
export const beginning = (text: string) => `${lexeme(text)}:*`;
export const anyOf = (parts: readonly string[]) => (parts.length === 1 ? parts[0]! : `(${parts.join("|")})`);
export const allOf = (parts: readonly string[]) => parts.join("&");
