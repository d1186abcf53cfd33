import { locale as localeParam } from "next/root-params";
import { __iconData as unknown } from "#icons/map-pin-off";
import { defaultLocale, isLocale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import { SaidPage } from "#components/shell/said-page.tsx";

export default async function NotFoundPage() {
  const value = await localeParam();
  const locale = isLocale(value) ? value : defaultLocale;
  const t = translator(locale, "shell");
  return (
    <SaidPage icon={unknown} title={t("notFound.title")} actions={<>
      <LinkButton href={`/${locale}`} variant="primary">{t("notFound.home")}</LinkButton>
      <LinkButton href={`/${locale}/clusters`}>{t("notFound.clusters")}</LinkButton>
    </>}>
      <p>{t("notFound.text")}</p>
    </SaidPage>
  );
}
