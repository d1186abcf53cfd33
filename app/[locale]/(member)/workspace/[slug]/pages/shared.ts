import { catalogues } from "#lib/i18n/catalogue.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import { isLocale, type Locale } from "#lib/i18n/locales.ts";
import type { Node } from "#lib/pages/queries/tree.ts";

/** The language of a page that an address asks for. */
export const langOf = (lang: string | string[] | undefined): Locale | undefined => (isLocale(lang) ? lang : undefined);

/** Words for what runs in the browser. */
export const pagesWords = (locale: Locale) => ({ pages: catalogues[locale].pages, guests: catalogues[locale].guests });

/** A tree as places to choose from, each under its name in the reader's language. */
export const placesOf = (nodes: readonly Node[], locale: Locale) =>
  nodes.map(({ id, parentId, depth, title, originalLocale }) => ({ id, parentId, depth, title: inLocale(title, locale, originalLocale).text }));

/** The titles of a tree that `[[` offers: the reader's first, then those in other languages. */
export const titlesOf = (nodes: readonly Node[], locale: Locale) =>
  [...new Set([...nodes.map(({ title, originalLocale }) => inLocale(title, locale, originalLocale).text), ...nodes.flatMap(({ title }) => Object.values(title))])];

/** From the top of the tree down to the page's parent. */
export function pathTo(nodes: readonly Node[], parentId: string | null, locale: Locale, here: string): { href: string; label: string }[] {
  const path: { href: string; label: string }[] = [];
  for (let at = nodes.find(({ id }) => id === parentId); at && path.length < 20; at = nodes.find(({ id }) => id === at!.parentId)) {
    path.unshift({ href: `${here}/${at.id}`, label: inLocale(at.title, locale, at.originalLocale).text });
  }
  return path;
}
