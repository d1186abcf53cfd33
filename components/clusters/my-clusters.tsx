import Link from "next/link";
import { __iconData as network } from "#icons/network";
import { Badge } from "#components/ui/badge.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { MyCluster } from "#lib/clusters/queries/mine.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "./cluster-list.module.css";
import { nameOf } from "./words.ts";

/** The viewer's clusters, each leading into its workspace. */
export function MyClusters({ locale, clusters }: { locale: Locale; clusters: readonly MyCluster[] }) {
  const t = translator(locale, "clusters");
  if (!clusters.length) {
    return <EmptyState icon={network} title={t("my.emptyClusters")} action={<LinkButton variant="primary" href={`/${locale}/clusters`}>{t("my.find")}</LinkButton>}>{t("my.emptyClustersText")}</EmptyState>;
  }
  return (
    <ul className={styles.list}>
      {clusters.map((cluster) => (
        <li key={cluster.id} className={styles.item}>
          <h3 className={styles.name}>
            <Link href={`/${locale}/workspace/${cluster.slug}`} prefetch={false}><InLanguage {...inLocale(cluster.name, locale, cluster.originalLocale)} page={locale} /></Link>
          </h3>
          <p className={styles.facts}>
            {cluster.through.map((organization) => <span key={organization.slug}>{t("my.through", { organization: nameOf(organization, locale) })}, {t(`roles.${organization.valueChainRole}`).toLocaleLowerCase(locale)}</span>)}
            <span>{t("participants", { count: cluster.participantCount })}</span>
          </p>
          <p className={styles.badges}>
            {cluster.openRequests ? <Badge tone="amber">{t("my.openRequests", { count: cluster.openRequests })}</Badge> : null}
            {cluster.coordinator ? <Badge tone="accent">{t("my.coordinator")}</Badge> : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
