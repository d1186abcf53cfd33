import type { ReactNode } from "react";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { ToastHost } from "#components/ui/toast/toast-host.tsx";
import { Footer } from "./footer.tsx";
import { PathWatcher } from "./path.tsx";
import { Rail } from "./rail.tsx";
import { railWords } from "./rail-words.ts";
import { TopBar } from "./top-bar.tsx";
import styles from "./frame.module.css";

/**
 * The frame of every page, the same for all, so that pages can be cached whole: the rail of members is in it always and
 * shown by the mark that the first script puts on the page; who it is, the browser asks apart.
 */
export function Frame({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = translator(locale, "shell");
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>{t("skip")}</a>
      <TopBar locale={locale} />
      <div className={styles.middle}>
        <Rail locale={locale} words={railWords(locale)} />
        <main id="content" tabIndex={-1} className={styles.content}>{children}</main>
      </div>
      <Footer locale={locale} />
      <ToastHost label={t("toasts")} closeLabel={t("closeToast")} />
      <PathWatcher />
    </div>
  );
}
