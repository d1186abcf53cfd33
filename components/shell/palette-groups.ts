import type { Locale } from "#lib/i18n/locales.ts";
import type { Me } from "./me.ts";
import type { Answer, Found } from "./palette-search.ts";
import type { PaletteWords } from "./palette-words.ts";
import type { Place } from "./sections.ts";

export type Group = { title: string; items: Found[] };

/** What there is to choose: what was found, a way to everything found, and the pages whose names hold the words. */
export function groupsOf({ query, answer, locale, words, pages, me }: { query: string; answer: Answer | null; locale: Locale; words: PaletteWords; pages: readonly Place[]; me: Me | null }): Group[] {
  const own = me ? [["my", "/my"], ["notifications", "/notifications"], ["settings", "/settings/profile"], ...(me.staff ? [["admin", "/admin"]] : [])] : [];
  const places = [...pages, ...own.map(([key, path]) => ({ href: `/${locale}${path}`, label: words[key as "my"] }))];
  const wanted = query.toLocaleLowerCase(locale);
  const all = query.length >= 2 ? [{ href: `/${locale}/clusters?${new URLSearchParams({ q: query })}`, label: words.all.replace("{query}", query), locale }] : [];
  return [
    { title: words.clusters, items: [...(answer?.clusters ?? []), ...all] },
    { title: words.organizations, items: answer?.organizations ?? [] },
    { title: words.pages, items: places.filter(({ label }) => label.toLocaleLowerCase(locale).includes(wanted)).map((place) => ({ ...place, locale })) },
  ].filter(({ items }) => items.length);
}
