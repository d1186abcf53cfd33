import type { Cluster } from "#lib/clusters/queries/shape.ts";
import { inLocale, type LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";

/** The welcome message as its reader sees it. */
export function welcomeProps(locale: Locale, { originalLocale }: Pick<Cluster, "originalLocale">, welcome: LocalizedText) {
  const t = translator(locale, "joining");
  const seen = inLocale(welcome, locale, originalLocale);
  return { text: seen.text, lang: seen.locale, words: { title: t("welcome.title"), away: t("welcome.away") } };
}
