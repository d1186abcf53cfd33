import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import styles from "./home.module.css";

/** What this place is for, in two sentences, and the two ways in. */
export function Opening({ locale }: { locale: Locale }) {
  const t = translator(locale, "home");
  return (
    <div className={styles.opening}>
      <h1>{t("title")}</h1>
      <p className={styles.lead}>{t("lead")}</p>
      <div className={styles.ways}>
        <LinkButton href={`/${locale}/clusters`} variant="primary">{t("find")}</LinkButton>
        <LinkButton href={`/${locale}/sign-up`} className={styles.visitorsOnly}>{t("join")}</LinkButton>
      </div>
    </div>
  );
}
