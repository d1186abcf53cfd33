import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { MergeWords } from "./merge.tsx";

/** What a form says when somebody else has saved meanwhile. */
export function mergeWords(locale: Locale): MergeWords {
  const t = translator(locale, "joining");
  return { title: t("merge.title"), text: t("merge.text"), none: t("merge.none"), mine: t("merge.mine"), theirs: t("merge.theirs"), empty: t("merge.empty") };
}
