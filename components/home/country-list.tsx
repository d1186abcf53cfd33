import type { Place } from "#components/map/view.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "./home.module.css";

const shown = 10;

/** The map in words: countries by the number of their clusters. */
export function CountryList({ countries, locale }: { countries: readonly Place[]; locale: Locale }) {
  const t = translator(locale, "home");
  const sorted = countries.toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, locale));
  const rows = (part: readonly Place[]) => part.map(({ key, label, count, href }) => (
    <li key={key}><a href={href} className={styles.country}><span>{label}</span><span className={styles.count}>{count}</span></a></li>
  ));
  return (
    <div className={styles.countries}>
      <ul className={styles.countryList} aria-label={t("map.byCountry")}>{rows(sorted.slice(0, shown))}</ul>
      {sorted.length > shown ? <details><summary className={styles.rest}>{t("map.rest", { count: sorted.length - shown })}</summary><ul className={styles.countryList}>{rows(sorted.slice(shown))}</ul></details> : null}
    </div>
  );
}
