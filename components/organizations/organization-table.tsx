import Link from "next/link";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { Table } from "#components/ui/table.tsx";
import { countryName } from "#lib/i18n/countries.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { townName } from "#lib/i18n/places.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { OrganizationCard } from "#lib/organizations/queries/shape.ts";

/** Organisations as a table, for those who compare. */
export function OrganizationTable({ locale, organizations }: { locale: Locale; organizations: readonly OrganizationCard[] }) {
  const t = translator(locale, "organizations");
  const columns = [
    { key: "name", label: t("facts.name") },
    { key: "kind", label: t("facts.kind") },
    { key: "country", label: t("filter.country") },
    { key: "city", label: t("form.city") },
    { key: "clusters", label: t("facts.clusters"), numeric: true },
  ];
  const rows = organizations.map(({ id, slug, name, originalLocale, kind, country, city, clusterCount }) => ({
    key: id,
    cells: [
      <Link key="name" href={`/${locale}/organizations/${slug}`} prefetch={false}><InLanguage {...inLocale(name, locale, originalLocale)} page={locale} /></Link>,
      t(`kinds.${kind}`), countryName(country, locale), city ? townName(city, country, locale) : "–", clusterCount,
    ],
  }));
  return <Table caption={t("title")} columns={columns} rows={rows} />;
}
