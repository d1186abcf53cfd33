import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { PasswordWords } from "./password-input.tsx";

/** The words of the button that shows a password. */
export function passwordWords(locale: Locale): PasswordWords {
  const t = translator(locale, "auth");
  return { show: t("show"), hide: t("hide"), showLabel: t("show_password"), hideLabel: t("hide_password") };
}

/** The words of the sign-in form, and of its second step. */
export function signInWords(locale: Locale) {
  const [t, account] = [translator(locale, "auth"), translator(locale, "account")];
  const pending = t("sign_in.pending");
  return {
    email: t("email"), password: t("password"), submit: t("sign_in.submit"), pending, forgot: t("sign_in.forgot"), passwordWords: passwordWords(locale),
    step: { lead: account("step.lead"), code: account("step.code"), submit: account("step.submit"), back: account("step.back"), pending },
  };
}
