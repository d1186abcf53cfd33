import { __iconData as bell } from "#icons/bell";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";

/** Why a list of notifications is empty, and where to go from there. */
export function NothingTold({ locale, unread, narrowed, here }: { locale: Locale; unread: boolean; narrowed: boolean; here: string }) {
  const t = translator(locale, "notifications");
  if (narrowed) return <EmptyState icon={bell} title={t("centre.emptyFilteredTitle")} action={<LinkButton href={here}>{t("centre.clear")}</LinkButton>}>{t("centre.emptyFilteredText")}</EmptyState>;
  return (
    <EmptyState icon={bell} title={t(unread ? "emptyUnreadTitle" : "emptyTitle")} action={<LinkButton href={`/${locale}/clusters`}>{t("emptyAction")}</LinkButton>}>
      {t(unread ? "emptyUnreadText" : "emptyText")}
    </EmptyState>
  );
}
