import type { Locale } from "#lib/i18n/locales.ts";

export type Heading = { id: string; level: number; text: string };

/** Where `[[Title]]` leads; `missing` when there is no such page yet. Null shows the words only. */
export type PageAddress = (title: string) => { href: string; missing?: boolean } | null;

/** Whom `@handle` (in small letters) leads to, and their name. Null shows what was written. */
export type MemberAddress = (handle: string) => { href: string; name: string } | null;

/** What one rendering knows and finds out; travels as the parser's `env`. */
export type Context = {
  locale: Locale;
  /** Added to the level of headings: 2 makes `# Title` an h3. */
  shift: number;
  pageAddress?: PageAddress;
  memberAddress?: MemberAddress;
  headings: Heading[];
  titles: Set<string>;
  handles: Set<string>;
  pictures: Set<string>;
};

/** The context out of the parser's env. */
export const contextOf = (env: unknown) => env as Context;
