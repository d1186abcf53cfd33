import type { MarkdownIt } from "markdown-it";
import { translator } from "#lib/i18n/translator.ts";
import { contextOf } from "./context.ts";

const box = /^\[([ xXхХ])\][\s\u00a0]+/; // the Cyrillic letter too: nobody changes the keyboard for it

/** `- [ ] to do` and `- [x] done`: a list item that begins with a box which says how it stands. */
export function tasks(md: MarkdownIt) {
  md.core.ruler.after("inline", "tasks", (state) => {
    const t = translator(contextOf(state.env).locale, "markdown");
    state.tokens.forEach((token, at) => {
      const item = state.tokens[at - 2];
      const first = token.children?.[0];
      if (token.type !== "inline" || item?.type !== "list_item_open" || first?.type !== "text") return;
      const found = box.exec(first.content);
      if (!found) return;
      const done = found[1] !== " ";
      first.content = first.content.slice(found[0].length);
      item.attrJoin("class", "task");
      const mark = new state.Token("task_box", "input", 0);
      mark.attrs = [["type", "checkbox"], ["disabled", ""], ["aria-label", t(done ? "done" : "open")], ...(done ? [["checked", ""] as [string, string]] : [])];
      token.children!.unshift(mark);
    });
  });
}
