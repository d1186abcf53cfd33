import MarkdownIt from "markdown-it";
import { translator } from "#lib/i18n/translator.ts";
import { isOutside, isSafeLink, pictureIn } from "./addresses.ts";
import { contextOf } from "./context.ts";
import { headings } from "./headings.ts";
import { mentions } from "./mentions.ts";
import { tasks } from "./tasks.ts";
import { wikiLinks } from "./wiki-links.ts";

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** CommonMark with tables, strikethrough, bare addresses, task lists and links between pages; no HTML of the writer's own. */
function make(breaks: boolean) {
  const md = new MarkdownIt({ html: false, linkify: true, typographer: false, breaks });
  md.linkify.set({ fuzzyIP: false });
  md.validateLink = isSafeLink;
  md.use(wikiLinks).use(mentions).use(tasks).use(headings);

  const { rules } = md.renderer;
  rules.link_open = (tokens, at, options, _env, self) => {
    const link = tokens[at]!;
    if (isOutside(String(link.attrGet("href") ?? ""))) link.attrSet("rel", "nofollow ugc noopener noreferrer");
    return self.renderToken(tokens, at, options);
  };
  rules.image = (tokens, at, _options, env) => {
    const { content, attrs } = tokens[at]!;
    const address = String(attrs?.find(([name]) => name === "src")?.[1] ?? "");
    const file = pictureIn(address);
    if (file) {
      contextOf(env).pictures.add(file);
      return `<img src="${escape(address)}" alt="${escape(content)}" loading="lazy">`;
    }
    return `<a href="${escape(address)}"${isOutside(address) ? ' rel="nofollow ugc noopener noreferrer"' : ""}>${escape(content || address)}</a>`;
  };
  // a wide table scrolls by itself, and by keyboard
  rules.table_open = (_tokens, _at, _options, env) => `<div class="table" role="region" tabindex="0" aria-label="${escape(translator(contextOf(env).locale, "markdown")("table"))}"><table>`;
  rules.table_close = () => "</table></div>";
  for (const cell of ["th_open", "td_open"]) {
    rules[cell] = (tokens, at, options, _env, self) => {
      const token = tokens[at]!;
      const align = /text-align:(left|center|right)/.exec(String(token.attrGet("style") ?? ""))?.[1];
      token.attrs = align ? [["class", align]] : null; // no styles of its own: the policy of the page allows none
      return self.renderToken(tokens, at, options);
    };
  }
  return md;
}

const made = { lines: make(true), paragraphs: make(false) };

/** @param breaks whether a line break stands as one (messages), or only an empty line parts (pages) */
export const parserFor = (breaks: boolean) => (breaks ? made.lines : made.paragraphs);
