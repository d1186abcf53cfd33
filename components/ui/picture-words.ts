import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";

/** The words of a PictureField; `label` says what the picture is of. Made on the server. */
export function pictureWords(locale: Locale, label: string, help?: string) {
  const t = translator(locale, "files");
  return {
    label, help: help ?? t("picture.help"), choose: t("picture.choose"), change: t("picture.change"), remove: t("picture.remove"),
    sending: t("picture.sending"), tooLarge: t("picture.tooLarge"), failed: t("picture.failed"),
  };
}
export type PictureWords = ReturnType<typeof pictureWords>;
