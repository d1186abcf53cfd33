import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { PasswordWords } from "./password-input.tsx";

/** The words of the button that shows a password. */
export function passwordWords(locale: Locale): PasswordWords {
  const t = translator(locale, "auth");
  return { show: t("show"), hide: t("hide"), showLabel: t("show_password"), hideLabel: t("hide_password") };
}
