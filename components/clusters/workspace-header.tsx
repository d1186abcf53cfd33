import { Badge } from "#components/ui/badge.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PathTabs } from "#components/ui/path-tabs.tsx";
import { mayDecide, mayManage, type Standing } from "#lib/clusters/policy.ts";
import type { Cluster } from "#lib/clusters/queries/shape.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "./workspace-header.module.css";

/** The head of every page of a workspace: whose it is, and its parts. */
export function WorkspaceHeader({ locale, cluster, standing, union, openRequests }: { locale: Locale; cluster: Cluster; standing: Standing; /** Clusters take part in it, and ask under “network” */ union: boolean; openRequests: number }) {
  const [t, w] = [translator(locale, "clusters"), translator(locale, "workspace")];
  const here = `/${locale}/workspace/${cluster.slug}`;
  const tabs = [
    { href: here, label: w("tabs.overview") },
    { href: `${here}/discussion`, label: t("workspace.discussion") },
    { href: `${here}/participants`, label: t("workspace.participants") },
    { href: `${here}/library`, label: w("tabs.library") },
    { href: `${here}/pages`, label: w("tabs.pages") },
    { href: `${here}/events`, label: t("workspace.events") },
    { href: `${here}/calendar`, label: w("tabs.calendar") },
    { href: `${here}/activity`, label: w("tabs.activity") },
    ...(mayDecide(standing) && !union ? [{ href: `${here}/requests`, label: t("workspace.requests"), count: openRequests }] : []),
    ...(mayManage(standing) ? [{ href: `${here}/network`, label: w("tabs.network") }, { href: `${here}/settings`, label: t("workspace.settings") }] : []),
  ];
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <h1 className={styles.name}><InLanguage {...inLocale(cluster.name, locale, cluster.originalLocale)} page={locale} /></h1>
        {cluster.closed ? <Badge tone="amber">{t("closed")}</Badge> : null}
        {cluster.visibility === "hidden"
          ? <Badge>{translator(locale, "joining")("visibilityNames.hidden")}</Badge> // its public page is not there, also for those inside
          : <LinkButton variant="quiet" size="small" href={`/${locale}/clusters/${cluster.slug}`}>{t("my.public")}</LinkButton>}
      </div>
      <PathTabs tabs={tabs} label={t("workspace.tabs")} />
    </header>
  );
}
