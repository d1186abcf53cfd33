import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { WatchWords } from "./watch-button.tsx";

/** The words of the button, and no more: they travel with every page that has it. */
export function watchWords(locale: Locale): WatchWords {
  const t = translator(locale, "notifications");
  return { watch: t("watch.watch"), watching: t("watch.watching"), on: t("watch.on"), off: t("watch.off") };
}
