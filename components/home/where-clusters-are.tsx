import { byCountry } from "#components/map/by-country.ts";
import { ClusterMap } from "#components/map/cluster-map.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { __iconData as pin } from "#icons/map-pin";
import type { MapPlace } from "#lib/clusters/queries/places.ts";
import { countryName } from "#lib/i18n/countries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { CountryList } from "./country-list.tsx";
import { SectionHead } from "./section-head.tsx";
import styles from "./home.module.css";

/** The map of clusters by country, with the countries beside; each leads to its part of the directory. */
export function WhereClustersAre({ locale, places }: { locale: Locale; places: MapPlace[] }) {
  const t = translator(locale, "home");
  const directory = `/${locale}/clusters`;
  const countries = byCountry(places, (country) => ({ label: countryName(country, locale), href: `${directory}?country=${country}` }));
  const words = { label: t("map.label"), elsewhere: t("map.elsewhere"), marker: ({ label, count }: { label: string; count: number }) => t("map.marker", { place: label, count }) };
  return (
    <section aria-labelledby="where" className={styles.section}>
      <SectionHead id="where" title={t("map.title")} more={countries.length ? { href: directory, label: t("map.all") } : undefined} />
      <div className={styles.map}>
        <ClusterMap places={countries} words={words} />
        {countries.length ? <CountryList countries={countries} locale={locale} /> : <EmptyState icon={pin} title={t("newest.none")}>{t("newest.noneText")}</EmptyState>}
      </div>
    </section>
  );
}
