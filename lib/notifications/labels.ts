import { inLocale, type LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { say } from "#lib/i18n/translator.ts";

/** A notification in words: a sentence, in the reader's language, from its kind and data. */
export function wordNotification(locale: Locale, { kind, data }: { kind: string; data: Record<string, unknown> }): string {
  const values = Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, typeof value === "object" && value !== null ? inLocale(value as LocalizedText, locale).text : String(value ?? "")]),
  );
  return say(locale, "notifications", `kinds.${kind}`, values);
}
