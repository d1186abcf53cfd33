import Link from "next/link";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { Table } from "#components/ui/table.tsx";
import type { ClusterCard } from "#lib/clusters/queries/shape.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "./cluster-table.module.css";
import { placeOf } from "./words.ts";

/** Clusters as a table, for those who compare. */
export function ClusterTable({ locale, clusters }: { locale: Locale; clusters: readonly ClusterCard[] }) {
  const t = translator(locale, "clusters");
  const columns = [
    { key: "name", label: t("facts.name") },
    { key: "place", label: t("facts.place") },
    { key: "industry", label: t("facts.industry") },
    { key: "stage", label: t("facts.stage") },
    { key: "participants", label: t("facts.participants"), numeric: true },
  ];
  const rows = clusters.map((cluster) => ({
    key: cluster.id,
    cells: [
      <span key="name" className={styles.named}>
        <Link href={`/${locale}/clusters/${cluster.slug}`} prefetch={false}><InLanguage {...inLocale(cluster.name, locale, cluster.originalLocale)} page={locale} /></Link>
        {cluster.keyProduct ? <span className={styles.product}><InLanguage {...inLocale(cluster.keyProduct, locale, cluster.originalLocale)} page={locale} /></span> : null}
      </span>,
      <span key="place" className={styles.place}>{placeOf(cluster, locale)}</span>,
      <span key="industry" className={styles.words}>{t(`industries.${cluster.industry}`)}</span>,
      <span key="stage" className={styles.whole}>{t(`stages.${cluster.stage}`)}</span>,
      cluster.participantCount,
    ],
  }));
  return <Table caption={t("title")} columns={columns} rows={rows} />;
}
