import { __iconData as search } from "#icons/search-x";
import { Directory } from "#components/directory/directory.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { Page } from "#lib/api/paging.ts";
import { countryName } from "#lib/i18n/countries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { industrySectionCodes } from "#lib/core/industry-codes.ts";
import { say, translator } from "#lib/i18n/translator.ts";
import { certificateStandards, organizationKinds, productRoles, sizeClasses } from "#lib/organizations/labels.ts";
import type { OrganizationFacets } from "#lib/organizations/queries/directory.ts";
import type { OrganizationCard } from "#lib/organizations/queries/shape.ts";
import { OrganizationList } from "./organization-list.tsx";
import { OrganizationTable } from "./organization-table.tsx";
import type { OrganizationQuery } from "./query.ts";

type Props = { locale: Locale; query: OrganizationQuery; page: Page<OrganizationCard>; facets: OrganizationFacets };

/** The directory of organisations: the same page whether it is cached whole or made for one query. */
export function OrganizationDirectory({ locale, query, page, facets }: Props) {
  const t = translator(locale, "organizations");
  const base = `/${locale}/organizations`;
  const group = (name: keyof OrganizationQuery["filters"], values: readonly string[], word: (value: string) => string) =>
    ({ name, label: t(`filter.${name}`), values: values.map((value) => ({ value, label: word(value), count: facets[name][value] ?? 0 })) });
  const countriesOf = (name: "country" | "market") => [...new Set([...Object.keys(facets[name]), ...query.filters[name]])];
  const groups = [
    group("country", countriesOf("country"), (value) => countryName(value, locale)),
    group("kind", organizationKinds, (value) => say(locale, "organizations", `kinds.${value}`)),
    group("section", industrySectionCodes, (value) => say(locale, "industry-codes", `sections.${value}`)),
    group("role", productRoles, (value) => say(locale, "clusters", `roles.${value}`)),
    group("size", sizeClasses, (value) => say(locale, "organizations", `sizes.${value}`)),
    group("certificate", certificateStandards, (value) => say(locale, "organizations", `standards.${value}`)),
    group("market", countriesOf("market"), (value) => countryName(value, locale)),
  ].filter(({ name, values }) => query.filters[name].length > 0 || values.some(({ count }) => count > 0));
  const filtered = Boolean(query.q) || Object.values(query.filters).some((values) => values.length);
  return (
    <Directory
      locale={locale} base={base} query={query} groups={groups} views={["list", "table"]} nextCursor={page.nextCursor}
      words={{
        title: t("title"), lead: t("lead"), search: t("search"), searchHint: t("searchHint"), count: t("count", { count: facets.total }),
        active: t("filter.active"), remove: (value) => t("filter.remove", { value }), quoted: (value) => t("filter.query", { value }),
        sort: t("sort.label"), byName: t("sort.name"), newest: t("sort.newest"),
      }}
    >
      {page.items.length === 0 && filtered ? <EmptyState icon={search} title={t("empty.title")} action={<LinkButton href={base}>{t("empty.action")}</LinkButton>}>{t("empty.text")}</EmptyState>
        : page.items.length === 0 ? <EmptyState icon={search} title={t("empty.none")}>{t("empty.noneText")}</EmptyState>
        : query.view === "table" ? <OrganizationTable locale={locale} organizations={page.items} />
        : <OrganizationList locale={locale} organizations={page.items} />}
    </Directory>
  );
}
