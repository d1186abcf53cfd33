import { inLocale, type LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { say, translator } from "#lib/i18n/translator.ts";
import { kindOf } from "./labels/kinds.ts";

type Worded = { kind: string; data: Record<string, unknown>; voices?: { name: unknown }[] };

/** A notification in words: a sentence, in the reader's language, from its kind and data; one for all that were folded into it. */
export function wordNotification(locale: Locale, { kind, data, voices = [] }: Worded): string {
  const values: Record<string, string> = { ...gaps(locale, kind), ...Object.fromEntries(Object.entries(data).map(([name, value]) => [name, textOf(locale, value)])) };
  if (voices.length < 2 || !kindOf(kind)?.fold) return say(locale, "notifications", `kinds.${kind}`, values);
  return say(locale, "notifications", `folded.${kind}`, { ...values, who: wordVoices(locale, voices), count: voices.length });
}

/** Something for each place in a sentence: a datum that is gone must not cost the whole of it. */
const gaps = (locale: Locale, kind: string): Record<string, string> => Object.fromEntries([...String(rawOf(locale, kind)).matchAll(/\{(\w+)/g)].map(([, name]) => [name!, "…"]));

const rawOf = (locale: Locale, kind: string) => (translator(locale, "notifications").has(`kinds.${kind}` as never) ? (translator(locale, "notifications").raw(`kinds.${kind}` as never) as unknown) : kind);

/** What a kind is called where there is no single case to show: its sentence with gaps, "… asks to join …". */
export function nameKind(locale: Locale, kind: string): string {
  return String(rawOf(locale, kind)).replaceAll(/\{(?:[^{}]|\{[^{}]*\})*\}/g, "…");
}

/** "Anna and Boris", "Anna and 3 others". */
function wordVoices(locale: Locale, voices: { name: unknown }[]): string {
  const t = translator(locale, "notifications");
  const [first, second] = voices.map(({ name }) => textOf(locale, name));
  return voices.length === 2 ? t("who.two", { first: first!, second: second! }) : t("who.more", { first: first!, count: voices.length - 1 });
}

const textOf = (locale: Locale, value: unknown) => (typeof value === "object" && value !== null ? inLocale(value as LocalizedText, locale).text : String(value ?? ""));
