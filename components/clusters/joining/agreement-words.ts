import type { Agreement } from "#lib/clusters/queries/agreements.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";

/** Agreements as the boxes show them, in the reader's language or the original, with their words. */
export function agreementBoxes(locale: Locale, original: Locale, agreements: readonly Agreement[]) {
  const t = translator(locale, "joining");
  const shown = agreements.map(({ id, version, title, body }) => {
    const text = inLocale(body, locale, original);
    return { id, version, title: inLocale(title, locale, original).text, body: text.text, lang: text.locale };
  });
  return {
    agreements: shown,
    words: {
      head: t("join.agreements"),
      agree: Object.fromEntries(shown.map(({ id, title }) => [id, t("join.agree", { title })])),
      version: Object.fromEntries(shown.map(({ id, version }) => [id, t("join.version", { version })])),
    },
  };
}
