import Link from "next/link";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import type { WaitingCluster } from "#lib/clusters/queries/waiting-clusters.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "./stack.module.css";
import { nameOf } from "./words.ts";

/** Clusters whose requests wait for a decision, each leading to them. */
export function WaitingClusters({ locale, clusters }: { locale: Locale; clusters: readonly WaitingCluster[] }) {
  const t = translator(locale, "clusters");
  if (!clusters.length) return <EmptyState title={t("admin.waitingNone")}>{t("admin.waitingText")}</EmptyState>;
  const columns = [{ key: "name", label: t("facts.name") }, { key: "requests", label: t("admin.waitingCount"), numeric: true }, { key: "since", label: t("admin.waitingSince") }];
  const rows = clusters.map((cluster) => ({
    key: cluster.id,
    cells: [
      <Link key="name" href={`/${locale}/workspace/${cluster.slug}/requests?state=open`} prefetch={false}>{nameOf(cluster, locale)}</Link>,
      cluster.requests,
      <span key="since" className={styles.whole}><Time at={cluster.since} locale={locale} style="short" /></span>,
    ],
  }));
  return <Table caption={t("admin.waiting")} columns={columns} rows={rows} />;
}
