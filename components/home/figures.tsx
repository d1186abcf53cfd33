import type { Figures } from "#lib/clusters/queries/places.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { formatNumber } from "#lib/i18n/moments.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "./home.module.css";

/** How much there is. */
export function HomeFigures({ locale, figures }: { locale: Locale; figures: Figures }) {
  const t = translator(locale, "home");
  return (
    <dl className={styles.figures} aria-label={t("figures.label")}>
      {(["clusters", "countries", "organizations", "participants"] as const).map((name) => (
        <div key={name} className={styles.figure}>
          <dt>{t(`figures.${name}`, { count: figures[name] })}</dt>
          <dd>{formatNumber(figures[name], locale)}</dd>
        </div>
      ))}
    </dl>
  );
}
