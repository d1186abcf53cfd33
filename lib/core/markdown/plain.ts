import type { Token } from "markdown-it";

/** The words of tokens without their marks, blocks apart by a space. */
export const wordsOf = (tokens: readonly Token[]): string => tokens.map(words).join(" ").replaceAll(/\s+/gu, " ").trim();

function words(token: Token): string {
  if (token.type === "inline") return (token.children ?? []).map(words).join("");
  if (token.type === "image") return token.content;
  if (token.type === "softbreak" || token.type === "hardbreak") return " ";
  return token.type === "text" || token.type === "text_special" || token.type === "code_inline" || token.type === "fence" || token.type === "code_block" ? token.content : "";
}
