import type { SearchAudience } from "#lib/core/search-source.ts";

/*
 * Filters stand among a document's words, with a sign before them that no word begins with: the index then answers the
 * words and the filters at once, however rare or common either is.
 */
export const markOf = {
  kind: (kind: string) => `=${kind}`,
  country: (code: string) => `@${code}`,
  cluster: (id: string) => `#${id}`,
  language: (locale: string) => `~${locale}`,
  /** Only of what sort an audience is; who belongs to it is read at the search. */
  audience: (audience: SearchAudience | string) => `!${audience.split(":")[0]}`,
  name: (key: string) => `^${key}`,
};

/** A lexeme as `tsquery` reads it, its quotes and backslashes taken as they are. */
export const lexeme = (text: string) => `'${text.replaceAll(/['\\]/g, "$&$&")}'`;
export const beginning = (text: string) => `${lexeme(text)}:*`;
export const anyOf = (parts: readonly string[]) => (parts.length === 1 ? parts[0]! : `(${parts.join("|")})`);
export const allOf = (parts: readonly string[]) => parts.join("&");
