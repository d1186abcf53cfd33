import type { MarkdownIt } from "markdown-it";
import { contextOf } from "./context.ts";

const written = /^\[\[([^[\]|\n]{1,160})(?:\|([^[\]\n]{1,160}))?\]\]/;

/** `[[Title]]` and `[[Title|words to show]]`: a link to another page of the same place, by its title. */
export function wikiLinks(md: MarkdownIt) {
  md.inline.ruler.before("link", "wiki_link", (state, silent) => {
    if (!state.src.startsWith("[[", state.pos)) return false;
    const found = written.exec(state.src.slice(state.pos, state.pos + 400));
    const title = found?.[1]?.trim();
    if (!found || !title) return false;
    if (!silent) {
      const { titles, pageAddress } = contextOf(state.env);
      titles.add(title);
      const leads = pageAddress?.(title) ?? null;
      const open = leads ? state.push("link_open", "a", 1) : null;
      open?.attrSet("href", leads!.href);
      if (leads?.missing) open?.attrSet("class", "missing");
      state.push("text", "", 0).content = found[2]?.trim() || title;
      if (open) state.push("link_close", "a", -1);
    }
    state.pos += found[0].length;
    return true;
  });
}
