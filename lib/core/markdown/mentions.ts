import type { MarkdownIt } from "markdown-it";
import { contextOf } from "./context.ts";

const written = /^@([a-z\d]+(?:-[a-z\d]+)*)(?![\p{L}\p{N}_@])/iu;
/** What stands before: a letter or a sign of an address makes it `name@example.org` or `/@x`, no mention. */
const within = /[\p{L}\p{N}_@./+-]$/u;

/** Handles that a text asks for at most: whoever needs more means everybody. */
const most = 200;

/** `@handle`: a link to a member under their name. Of what no member is called it stays what was written. */
export function mentions(md: MarkdownIt) {
  md.inline.ruler.before("link", "mention", (state, silent) => {
    const { src, pos } = state;
    if (src.charCodeAt(pos) !== 0x40 || state.linkLevel > 0) return false;
    const handle = written.exec(src.slice(pos, pos + 60))?.[1]?.toLowerCase();
    if (!handle || handle.length > 40 || within.test(src.slice(Math.max(0, pos - 2), pos))) return false;
    if (!silent) {
      const { handles, memberAddress } = contextOf(state.env);
      if (handles.size < most) handles.add(handle);
      const leads = memberAddress?.(handle) ?? null;
      const open = leads ? state.push("link_open", "a", 1) : null;
      open?.attrSet("href", leads!.href);
      open?.attrSet("class", "mention");
      state.push("text", "", 0).content = leads ? `@${leads.name}` : src.slice(pos, pos + handle.length + 1);
      if (open) state.push("link_close", "a", -1);
    }
    state.pos += handle.length + 1;
    return true;
  });
}
