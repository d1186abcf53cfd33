import { Directory } from "#components/directory/directory.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { Page } from "#lib/api/paging.ts";
import { clusterStages, industries } from "#lib/clusters/labels.ts";
import type { ClusterFacets } from "#lib/clusters/queries/directory.ts";
import type { MapPlace } from "#lib/clusters/queries/places.ts";
import type { ClusterCard } from "#lib/clusters/queries/shape.ts";
import { countryName } from "#lib/i18n/countries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { ClusterList } from "./cluster-list.tsx";
import { ClusterTable } from "./cluster-table.tsx";
import { ClustersMap } from "./clusters-map.tsx";
import { NoClusters } from "./no-clusters.tsx";
import type { ClusterQuery } from "./query.ts";

type Props = { locale: Locale; query: ClusterQuery; page: Page<ClusterCard>; facets: ClusterFacets; places?: MapPlace[] };

/** The directory of clusters: the same page whether it is cached whole or made for one query. */
export function ClusterDirectory({ locale, query, page, facets, places = [] }: Props) {
  const t = translator(locale, "clusters");
  const base = `/${locale}/clusters`;
  const groups = [
    { name: "country" as const, label: t("filter.country"), values: valuesOf(facets.country, query.filters.country, (code) => countryName(code, locale)) },
    { name: "industry" as const, label: t("filter.industry"), values: industries.map((value) => ({ value, label: t(`industries.${value}`), count: facets.industry[value] ?? 0 })) },
    { name: "stage" as const, label: t("filter.stage"), values: clusterStages.map((value) => ({ value, label: t(`stages.${value}`), count: facets.stage[value] ?? 0 })) },
  ];
  return (
    <Directory
      action={<LinkButton href={`${base}/propose`} prefetch={false}>{translator(locale, "founding")("title")}</LinkButton>}
      locale={locale} base={base} query={query} groups={groups} views={["list", "map", "table"]} nextCursor={page.nextCursor}
      words={{
        title: t("title"), lead: t("lead"), search: t("search"), searchHint: t("searchHint"), count: t("count", { count: facets.total }),
        active: t("filter.active"), remove: (value) => t("filter.remove", { value }), quoted: (value) => t("filter.query", { value }),
        sort: t("sort.label"), byName: t("sort.name"), newest: t("sort.newest"),
      }}
    >
      {page.items.length === 0 && facets.total === 0 ? <NoClusters locale={locale} filtered={Boolean(query.q) || Object.values(query.filters).some((values) => values.length)} />
        : query.view === "map" ? <ClustersMap locale={locale} places={places} />
        : query.view === "table" ? <ClusterTable locale={locale} clusters={page.items} />
        : <ClusterList locale={locale} clusters={page.items} />}
    </Directory>
  );
}

const valuesOf = (counts: Record<string, number>, ticked: string[], label: (value: string) => string) =>
  [...new Set([...Object.keys(counts), ...ticked])].map((value) => ({ value, label: label(value), count: counts[value] ?? 0 }));
