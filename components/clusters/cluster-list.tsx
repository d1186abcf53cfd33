import Link from "next/link";
import { Badge } from "#components/ui/badge.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import type { ClusterCard } from "#lib/clusters/queries/shape.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "./cluster-list.module.css";
import { placeOf } from "./words.ts";

/** Clusters one under the other: name, key product, where, in what industry, how far along, how many. */
export function ClusterList({ locale, clusters }: { locale: Locale; clusters: readonly ClusterCard[] }) {
  const t = translator(locale, "clusters");
  const common = translator(locale, "common");
  return (
    <ul className={styles.list}>
      {clusters.map((cluster) => (
        <li key={cluster.id} className={styles.item}>
          <h2 className={styles.name}>
            <Link href={`/${locale}/clusters/${cluster.slug}`} prefetch={false}><InLanguage {...inLocale(cluster.name, locale, cluster.originalLocale)} page={locale} /></Link>
          </h2>
          {cluster.keyProduct ? <p className={styles.product}><InLanguage {...inLocale(cluster.keyProduct, locale, cluster.originalLocale)} page={locale} /></p> : null}
          <p className={styles.facts}>
            <span>{placeOf(cluster, locale)}</span>
            <span>{t(`industries.${cluster.industry}`)}</span>
            <span>{t("participants", { count: cluster.participantCount })}</span>
            {cluster.demonstration ? <span>{common("demonstration")}</span> : null}
          </p>
          <p className={styles.badges}>
            <Badge tone={cluster.stage === "developing" ? "green" : cluster.stage === "declining" ? "amber" : "neutral"}>{t(`stages.${cluster.stage}`)}</Badge>
            {cluster.closed ? <Badge tone="amber">{t("closed")}</Badge> : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
