import type { Locale } from "#lib/i18n/locales.ts";
import type { Cut, SearchHit } from "#lib/search/labels.ts";
import type { Me } from "./me.ts";
import { type Answer, fewestLetters } from "./palette-search.ts";
import type { PaletteWords } from "./palette-words.ts";
import type { Place } from "./sections.ts";

/** Leads somewhere, is typed instead, or is done. */
export type Deed = { href: string } | { type: string } | { forget: true };
export type Option = { key: string; parts: Cut; locale: Locale; detail?: Cut; deed: Deed };
export type Group = { title: string; options: Option[] };

type Given = { query: string; answer: Answer | null; recent: readonly string[]; locale: Locale; words: PaletteWords; pages: readonly Place[]; me: Me | null };

/** What there is to choose: what was found by kind and a way to all of it, or recent searches; then commands whose names hold the words. */
export function groupsOf(given: Given): Group[] {
  const { query, answer, words } = given;
  const long = query.length >= fewestLetters;
  return [
    ...(long ? foundIn(given) : recentIn(given)),
    ...(long && answer?.result?.total !== 0 ? [{ title: words.results, options: [plain(given, words.everything.replace("{query}", () => query), { href: `/${given.locale}/search?${new URLSearchParams({ q: query })}` })] }] : []),
    { title: words.commands, options: commandsIn(given) },
  ].filter(({ options }) => options.length);
}

function foundIn(given: Given): Group[] {
  const { answer, words, locale } = given;
  const { groups = [], suggestion } = answer?.result ?? {};
  const meant = suggestion ? [{ title: words.results, options: [plain(given, words.meant.replace("{query}", () => suggestion), { type: suggestion })] }] : [];
  return [...meant, ...groups.map(({ kind, items }) => ({ title: words.kinds[kind], options: items.map((hit) => optionOf(hit, locale)) }))];
}

const optionOf = ({ kind, id, path, title, locale, excerpt }: SearchHit, reader: Locale): Option => ({
  key: `${kind}-${id}`, parts: title, locale, deed: { href: `/${reader}${path}` },
  detail: title.some(({ match }) => match) || !excerpt ? undefined : fromMatch(excerpt), // why it is here
});

/** A line of the text that begins shortly before what was found. */
function fromMatch(excerpt: Cut): Cut | undefined {
  const first = excerpt.findIndex(({ match }) => match);
  if (first < 0) return undefined;
  const before = excerpt[first - 1]?.text ?? "";
  const shown = before.length > 30 ? `… ${before.slice(before.indexOf(" ", before.length - 30) + 1)}` : before;
  return [{ text: shown, match: false }, ...excerpt.slice(first)];
}

function recentIn(given: Given): Group[] {
  const { recent, words } = given;
  if (!recent.length) return [];
  return [{ title: words.recent, options: [...recent.map((query) => plain(given, query, { type: query })), plain(given, words.forget, { forget: true })] }];
}

function commandsIn(given: Given): Option[] {
  const { query, pages, me, words, locale } = given;
  const own: [string, string][] = me
    ? [[words.my, "/my"], [words.contacts, "/contacts"], [words.notifications, "/notifications"], [words.newOrganization, "/organizations/new"], [words.settings, "/settings/profile"], ...(me.staff ? [[words.admin, "/admin"] as [string, string]] : [])]
    : [[words.signIn, "/sign-in"], [words.signUp, "/sign-up"]];
  const places = [...pages.filter(({ member }) => me || !member), ...own.map(([label, path]) => ({ label, href: `/${locale}${path}` }))];
  const wanted = query.toLocaleLowerCase(locale);
  return places.filter(({ label }) => label.toLocaleLowerCase(locale).includes(wanted)).map(({ label, href }) => plain(given, label, { href }));
}

const plain = ({ locale }: Given, text: string, deed: Deed): Option => ({ key: JSON.stringify(deed), parts: [{ text, match: false }], locale, deed });
