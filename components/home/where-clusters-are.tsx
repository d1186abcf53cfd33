import { byCountry } from "#components/map/by-country.ts";
import { ClusterMap } from "#components/map/cluster-map.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { MapPlace } from "#lib/clusters/queries/places.ts";
import { countryName } from "#lib/i18n/countries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { SectionHead } from "./section-head.tsx";
import styles from "./home.module.css";

/** The map of clusters by country; each leads to the country's part of the directory. */
export function WhereClustersAre({ locale, places }: { locale: Locale; places: MapPlace[] }) {
  const t = translator(locale, "home");
  const directory = `/${locale}/clusters`;
  const countries = byCountry(places, (country) => ({ label: countryName(country, locale), href: `${directory}?country=${country}` }));
  return (
    <section aria-labelledby="where" className={styles.section}>
      <SectionHead id="where" title={t("map.title")} more={<LinkButton href={directory} variant="quiet" size="small">{t("map.all")}</LinkButton>} />
      <div className={styles.map}>
        <ClusterMap
          places={countries} fit="world"
          words={{ label: t("map.label"), table: t("map.table"), place: t("map.place"), count: t("map.count"), marker: ({ label, count }) => t("map.marker", { place: label, count }) }}
        />
      </div>
    </section>
  );
}
