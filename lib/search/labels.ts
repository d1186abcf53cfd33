import type { Locale } from "#lib/i18n/locales.ts";

/** Groups in the order that they are shown in; a source of another kind comes after. */
export const searchKinds = ["cluster", "organization", "member", "page", "file", "event"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** A text cut where it matches: shown as it is, never as HTML. */
export type Cut = { text: string; match: boolean }[];

export type SearchHit = {
  kind: SearchKind;
  id: string;
  /** Within the site, without the language. */
  path: string;
  title: Cut;
  locale: Locale;
  /** Some of the text around the first match; null where there is none. */
  excerpt: Cut | null;
  excerptLocale: Locale | null;
  country: string | null;
  changedAt: string;
};

export type SearchGroup = {
  kind: SearchKind;
  total: number;
  /** There are more than were counted. */
  more: boolean;
  items: SearchHit[];
  nextCursor: string | null;
};

/** How many each value of a filter would show with the other filters as they are. */
export type SearchFacets = {
  kind: Partial<Record<SearchKind, number>>;
  country: Record<string, number>;
  cluster: { id: string; slug: string; name: string; locale: Locale; count: number }[];
  language: Partial<Record<Locale, number>>;
};

export type SearchResult = {
  query: string;
  total: number;
  /** Counts are the least that there is. */
  more: boolean;
  /** Nothing was found as typed: these are near. */
  near: boolean;
  /** The query as it may have been meant; null when it was found as typed. */
  suggestion: string | null;
  groups: SearchGroup[];
  facets: SearchFacets;
};
