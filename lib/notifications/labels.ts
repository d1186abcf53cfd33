import { inLocale, type LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { say, translator } from "#lib/i18n/translator.ts";
import { kindOf } from "./labels/kinds.ts";

type Worded = { kind: string; data: Record<string, unknown>; voices?: { name: unknown }[] };

/** A notification in words: a sentence, in the reader's language, from its kind and data; one for all that were folded into it. */
export function wordNotification(locale: Locale, { kind, data, voices = [] }: Worded): string {
  const values: Record<string, string> = { ...gaps(locale, kind), ...Object.fromEntries(Object.entries(data).map(([name, value]) => [name, textOf(locale, value)])) };
  if (voices.length < 2 || !kindOf(kind)?.fold) return say(locale, "notifications", `kinds.${kind}`, values);
  const who = kindOf(kind)?.things ? wordThings(locale, voices.map(({ name }) => name)) : wordVoices(locale, voices);
  return say(locale, "notifications", `folded.${kind}`, { ...values, who, count: voices.length });
}

/** Something for each place in a sentence: a datum that is gone must not cost the whole of it. */
const gaps = (locale: Locale, kind: string): Record<string, string> => Object.fromEntries([...String(rawOf(locale, kind)).matchAll(/\{(\w+)/g)].map(([, name]) => [name!, "…"]));

const rawOf = (locale: Locale, kind: string) => (translator(locale, "notifications").has(`kinds.${kind}` as never) ? (translator(locale, "notifications").raw(`kinds.${kind}` as never) as unknown) : kind);

/** What a kind is called where there is no single case to show: its sentence with gaps, "… asks to join …", or where that says nothing, a name. */
export function nameKind(locale: Locale, kind: string): string {
  const t = translator(locale, "notifications");
  if (t.has(`names.${kind}` as never)) return say(locale, "notifications", `names.${kind}`);
  return String(rawOf(locale, kind)).replaceAll(/\{(?:[^{}]|\{[^{}]*\})*\}/g, "…");
}

/** "Anna and Boris", "Anna and 3 others". */
function wordVoices(locale: Locale, voices: { name: unknown }[]): string {
  const t = translator(locale, "notifications");
  const [first, second] = voices.map(({ name }) => textOf(locale, name));
  return voices.length === 2 ? t("who.two", { first: first!, second: second! }) : t("who.more", { first: first!, count: voices.length - 1 });
}

/** "new products; a new certificate", "new products; a new certificate and 3 more". */
function wordThings(locale: Locale, things: unknown[]): string {
  const t = translator(locale, "notifications");
  const [first = "", second = ""] = things.map((one) => textOf(locale, one));
  if (things.length < 2) return first;
  return things.length === 2 ? t("things.two", { first, second }) : t("things.more", { first, second, count: things.length - 2 });
}

/** News as data: which, of those that `news` of the catalogue has words for, and what they speak of. */
export type News = { news: string } & Record<string, unknown>;

/** A datum in words: text as it is, text in several languages in the reader's, news as its words, several things together. */
function textOf(locale: Locale, value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value ?? "");
  if (Array.isArray(value)) return wordThings(locale, value);
  if (!("news" in value)) return inLocale(value as LocalizedText, locale).text;
  const { news, ...of } = value as News;
  return say(locale, "notifications", `news.${news}`, Object.fromEntries(Object.entries(of).map(([name, one]) => [name, textOf(locale, one)])));
}
