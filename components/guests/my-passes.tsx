import Link from "next/link";
import type { Pass } from "#lib/clusters/queries/guests.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { Time } from "#components/ui/time.tsx";
import { AcceptButton } from "./accept-button.tsx";
import styles from "./guests.module.css";

/** Where I am a guest, and invitations that wait for me. */
export function MyPasses({ locale, passes }: { locale: Locale; passes: readonly Pass[] }) {
  const t = translator(locale, "guests");
  return (
    <ul className={styles.list}>
      {passes.map((pass) => {
        const title = inLocale(pass.subjectTitle, locale).text || t("general");
        return (
          <li key={pass.id} className={styles.item}>
            <div>
              <p>{pass.state === "accepted" ? <Link href={`/${locale}/guest/${pass.id}`}>{title}</Link> : title}</p>
              <p className={styles.faint}>{t(`kinds.${pass.kind}`)} · {inLocale(pass.cluster.name, locale).text} · {t("table.until")} <Time at={pass.expiresAt} locale={locale} style="short" /></p>
            </div>
            {pass.state === "open" ? <AcceptButton locale={locale} wanted={{ passId: pass.id }} words={{ accept: t("invitation.accept"), accepting: t("invitation.accepting") }} /> : null}
          </li>
        );
      })}
    </ul>
  );
}
