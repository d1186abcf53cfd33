import type { MarkdownIt, Token } from "markdown-it";
import { slugify } from "../text.ts";
import { contextOf } from "./context.ts";
import { wordsOf } from "./plain.ts";

/**
 * Headings one below the other, whatever levels people skipped, under the headings of the page that holds the text; each
 * with an address. Ids begin with `h-`, so that no text names an element of the page.
 */
export function headings(md: MarkdownIt) {
  md.core.ruler.push("headings", ({ tokens, env }) => {
    const context = contextOf(env);
    const above: number[] = [];
    const used = new Set<string>();
    tokens.forEach((token, at) => {
      if (token.type !== "heading_open") return;
      const written = Number(token.tag.slice(1));
      while (above.length && above.at(-1)! >= written) above.pop();
      above.push(written);
      const level = Math.min(6, context.shift + above.length);
      const text = wordsOf([tokens[at + 1] as Token]);
      const id = unused(`h-${slugify(text) || "part"}`, used);
      token.tag = tokens[at + 2]!.tag = `h${level}`;
      token.attrSet("id", id);
      context.headings.push({ id, level: above.length, text });
    });
  });
}

function unused(wanted: string, used: Set<string>): string {
  let id = wanted;
  for (let n = 2; used.has(id); n++) id = `${wanted}-${n}`;
  used.add(id);
  return id;
}
