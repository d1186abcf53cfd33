import type { Locale } from "#lib/i18n/locales.ts";
import type { Context, Heading, MemberAddress, PageAddress } from "./context.ts";
import { parserFor } from "./parser.ts";
import { wordsOf } from "./plain.ts";
import { sanitize } from "./sanitize.ts";

export type { Heading, MemberAddress, PageAddress } from "./context.ts";

/** `html` is safe to set as it is; `headings` in order, `level` from 1; `pictures` are ids of files. */
export type Rendered = { html: string; headings: Heading[]; pictures: string[] };

type Options = {
  /** Of the words that are not the writer's (of a task's box). */
  locale: Locale;
  /** Added to the level of headings, by how deep the text stands in its page: 2 makes `# Title` an h3. */
  shift?: number;
  /** A line break stands as one: for messages. */
  breaks?: boolean;
  pageAddress?: PageAddress;
  memberAddress?: MemberAddress;
};

/**
 * Markdown that people wrote, as HTML that can do no harm: no HTML of theirs, no scripts, no styles, links to the web only
 * with rel, pictures only of this site, no marks that turn text round. Takes any string, of any length, without failing.
 */
export function renderMarkdown(source: string, { locale, shift = 0, breaks = false, pageAddress, memberAddress }: Options): Rendered {
  const context: Context = { ...blank(locale), shift, pageAddress, memberAddress };
  const html = sanitize(parserFor(breaks).render(visible(source), context));
  return { html, headings: context.headings, pictures: [...context.pictures] };
}

/** What a text refers to: titles in `[[…]]`, handles after `@` in small letters, and files of pictures. */
export function referencesIn(source: string): { titles: string[]; handles: string[]; pictures: string[] } {
  const context = blank("en");
  parserFor(false).render(visible(source), context);
  return { titles: [...context.titles], handles: [...context.handles], pictures: [...context.pictures] };
}

/** The words alone, in one line: for searching and for excerpts. */
export function plainText(source: string): string {
  return wordsOf(parserFor(false).parse(visible(source), blank("en")));
}

const blank = (locale: Locale): Context => ({ locale, shift: 0, headings: [], titles: new Set(), handles: new Set(), pictures: new Set() });

// A mark that turns the direction of all that follows shows one thing and says another: it is shown as what it is.
const visible = (source: string) => source.replaceAll(/[\u202A-\u202E\u2066-\u2069\u0000]/g, "\uFFFD");
