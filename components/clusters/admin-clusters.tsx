import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Table } from "#components/ui/table.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { Page } from "#lib/api/paging.ts";
import type { ClusterCard } from "#lib/clusters/queries/shape.ts";
import type { WaitingCluster } from "#lib/clusters/queries/waiting-clusters.ts";
import { countryName } from "#lib/i18n/countries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import Link from "next/link";
import { NoClusters } from "./no-clusters.tsx";
import styles from "./stack.module.css";
import { WaitingClusters } from "./waiting-clusters.tsx";
import { nameOf } from "./words.ts";

type Props = { locale: Locale; q?: string; page: Page<ClusterCard>; first: boolean; /** Those in whom requests wait, in the place of all */ waiting: readonly WaitingCluster[] | null };

/** All clusters for the project office, newest first, each leading to its settings. */
export function AdminClusters({ locale, q, page, first, waiting }: Props) {
  const t = translator(locale, "clusters");
  const common = translator(locale, "common");
  const here = `/${locale}/admin/clusters`;
  const at = (cursor?: string) => { const query = new URLSearchParams({ ...(q ? { q } : {}), ...(cursor ? { cursor } : {}) }); return query.size ? `${here}?${query}` : here; };
  const columns = ["name", "country", "industry", "stage", "participants"].map((key) => ({ key, label: key === "country" ? t("filter.country") : t(`facts.${key as "name"}`), numeric: key === "participants" }));
  const rows = page.items.map((cluster) => ({
    key: cluster.id,
    cells: [
      <span key="name"><Link href={`${here}/${cluster.slug}`} prefetch={false}>{nameOf(cluster, locale)}</Link>{cluster.visibility === "public" ? null : <> <Badge>{translator(locale, "joining")(`visibilityNames.${cluster.visibility}`)}</Badge></>}</span>,
      countryName(cluster.country, locale), t(`industries.${cluster.industry}`), <span key="stage" className={styles.whole}>{t(`stages.${cluster.stage}`)}</span>, cluster.participantCount,
    ],
  }));
  return (
    <>
      <PageHeader title={t("admin.title")} lead={t("admin.lead")} action={<LinkButton variant="primary" href={`${here}/new`}>{t("admin.new")}</LinkButton>} />
      <div className={styles.stack}>
        <Tabs tabs={[{ href: here, label: t("admin.all") }, { href: `${here}?show=waiting`, label: t("admin.waiting") }]} current={waiting ? `${here}?show=waiting` : here} label={t("admin.title")} />
        {waiting ? <WaitingClusters locale={locale} clusters={waiting} /> : <><SearchField action={here} value={q} label={t("search")} placeholder={t("searchHint")} submit={common("search")} />
        {rows.length ? <Table caption={t("admin.title")} columns={columns} rows={rows} /> : <NoClusters locale={locale} filtered={Boolean(q)} />}
        <Pager label={common("pages")} words={{ next: common("next"), first: common("first") }} firstHref={first ? null : at()} nextHref={page.nextCursor ? at(page.nextCursor) : null} /></>}
      </div>
    </>
  );
}
