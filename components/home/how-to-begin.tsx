import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { SectionHead } from "./section-head.tsx";
import styles from "./home.module.css";

/** The three steps of a newcomer. Members have taken them and do not see this. */
export function HowToBegin({ locale }: { locale: Locale }) {
  const t = translator(locale, "home");
  return (
    <section aria-labelledby="how" className={`${styles.section} ${styles.visitorsOnly}`}>
      <SectionHead id="how" title={t("how.title")} />
      <ol className={styles.steps}>
        {(["find", "join", "talk"] as const).map((step) => (
          <li key={step} className={styles.step}>
            <h3>{t(`how.${step}`)}</h3>
            <p>{t(`how.${step}Text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
