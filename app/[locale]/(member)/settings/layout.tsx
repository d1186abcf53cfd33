import type { ReactNode } from "react";
import { currentLocale } from "#app/locale.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import { PathTabs } from "#components/ui/path-tabs.tsx";
import { translator } from "#lib/i18n/translator.ts";

/** One's own account, in its tabs. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const locale = await currentLocale();
  const t = translator(locale, "members");
  const own = (["profile", "account", "security", "tokens"] as const).map((name) => ({ href: `/${locale}/settings/${name}`, label: t(`settings.${name}`) }));
  const tabs = [own[0]!, { href: `/${locale}/settings/notifications`, label: translator(locale, "notifications")("tab") }, ...own.slice(1)];
  return (
    <>
      <PageHeader title={t("settings.title")} />
      <PathTabs tabs={tabs} label={t("settings.title")} />
      {children}
    </>
  );
}
