import { __iconData as search } from "#icons/search-x";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";

/** No result, or nothing there at all. */
export function NoClusters({ locale, filtered }: { locale: Locale; filtered: boolean }) {
  const t = translator(locale, "clusters");
  if (!filtered) return <EmptyState icon={search} title={t("empty.none")}>{t("empty.noneText")}</EmptyState>;
  return <EmptyState icon={search} title={t("empty.title")} action={<LinkButton href={`/${locale}/clusters`}>{t("empty.action")}</LinkButton>}>{t("empty.text")}</EmptyState>;
}
