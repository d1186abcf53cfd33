import { PathTabs } from "#components/ui/path-tabs.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "./office-tabs.module.css";

const parts = ["proposals", "claims", "clusters", "members", "imports", "mail", "search"] as const;

/** The way from each page of the project office to the others. */
export function OfficeTabs({ locale }: { locale: Locale }) {
  const t = translator(locale, "admin");
  const here = `/${locale}/admin`;
  const tabs = [{ href: here, label: t("tabs.overview") }, ...parts.map((part) => ({ href: `${here}/${part}`, label: t(`tabs.${part}`) }))];
  return <div className={styles.tabs}><PathTabs tabs={tabs} label={t("tabs.label")} /></div>;
}
