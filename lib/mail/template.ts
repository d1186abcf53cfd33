import { translator } from "#lib/i18n/translator.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { asHtmlParts, escape, styleSheet } from "./html.ts";

/** One line of a list in a letter; the whole of it leads somewhere. */
export type LetterItem = { text: string; url: string; note?: string };

export type Letter = {
  subject: string;
  /** Above the text, where the subject would only say it twice. */
  heading?: string;
  /** What mailboxes show beside the subject; the first paragraph when left out. */
  preview?: string;
  paragraphs: string[];
  /** Lists under headings: what a digest gathers. */
  sections?: { title: string; items: LetterItem[] }[];
  /** The one thing to do, as a button; the address is shown too. */
  action?: { label: string; url: string };
  /** Why this letter came, small, at its end. */
  reason?: string;
  /** Ways to change or end such letters, at the very end. */
  links?: { label: string; url: string }[];
};

/** A letter as plain text. */
export function asText({ paragraphs, sections = [], action, reason, links = [] }: Letter, locale: Locale): string {
  const lists = sections.flatMap(({ title, items }) => [title.toLocaleUpperCase(locale), ...items.map(({ text, url, note }) => `* ${text}${note ? ` (${note})` : ""}\n  ${url}`)]);
  const last = ["--", footer(locale), ...(reason ? [reason] : []), ...links.map(({ label, url }) => `${label}: ${url}`)].join("\n");
  return [...paragraphs, ...lists, ...(action ? [`${action.label}:\n${action.url}`] : []), last].join("\n\n") + "\n";
}

/**
 * A letter as HTML: tables and styles on each element, since some mailboxes know no others; one column of at most 600
 * pixels, no pictures, nothing fetched from anywhere. Readable with the styles taken away, and in dark mailboxes.
 */
export function asHtml(letter: Letter, locale: Locale): string {
  const preview = letter.preview ?? letter.paragraphs[0] ?? "";
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escape(letter.subject)}</title>
<style>${styleSheet}</style>
</head>
${asHtmlParts(letter, { preview, brand: translator(locale, "mail")("brand"), footer: footer(locale) })}
</html>
`;
}

const footer = (locale: Locale) => translator(locale, "mail")("footer");
