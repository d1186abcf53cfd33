import type { Locale } from "#lib/i18n/locales.ts";
import { formatMoment } from "#lib/i18n/moments.ts";
import { translator } from "#lib/i18n/translator.ts";
import { SecondFactor } from "./second-factor.tsx";
import { SetUpSecondFactor } from "./set-up-second-factor.tsx";
import { accountWords } from "./words.ts";

type Props = { locale: Locale; timeZone: string; hasPassword: boolean; factor: { since: string; recoveryCodesLeft: number } | null };

/** Two-factor sign-in: how to set it up, or what it is at. */
export function SecondFactorSection({ locale, timeZone, hasPassword, factor }: Props) {
  const t = translator(locale, "account");
  const words = accountWords(locale);
  if (!factor) return <><p>{t("second.off")}</p><SetUpSecondFactor locale={locale} hasPassword={hasPassword} words={words.setUp} /></>;
  const date = formatMoment(factor.since, { locale, timeZone, style: "date" });
  return <><p>{t("second.on", { date })} {t("second.left", { count: factor.recoveryCodesLeft })}</p><SecondFactor locale={locale} words={words.second} /></>;
}
