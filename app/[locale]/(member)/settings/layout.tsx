import type { ReactNode } from "react";
import { currentLocale } from "#app/locale.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import { PathTabs } from "#components/ui/path-tabs.tsx";
import { translator } from "#lib/i18n/translator.ts";

/** One's own account, in three tabs. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const locale = await currentLocale();
  const t = translator(locale, "members");
  const tabs = (["profile", "security", "tokens"] as const).map((name) => ({ href: `/${locale}/settings/${name}`, label: t(`settings.${name}`) }));
  return (
    <>
      <PageHeader title={t("settings.title")} />
      <PathTabs tabs={tabs} label={t("settings.title")} />
      {children}
    </>
  );
}
