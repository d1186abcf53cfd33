import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { Logo } from "./logo.tsx";
import styles from "./footer.module.css";

export function Footer({ locale }: { locale: Locale }) {
  const t = translator(locale, "shell");
  return (
    <footer className={styles.footer} aria-label={t("footer.label")}>
      <div className={styles.inside}>
        <Logo />
        <p>{t("footer.about")}</p>
        <a href="/api/docs">{t("footer.api")}</a>
      </div>
    </footer>
  );
}
