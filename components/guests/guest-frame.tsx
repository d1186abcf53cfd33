import { Badge } from "#components/ui/badge.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Pass } from "#lib/clusters/queries/guests.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { RevokePass } from "./revoke-pass.tsx";
import styles from "./guests.module.css";

/** What a guest sees above the one thing that is open to them, in the place of a workspace's head. */
export function GuestFrame({ locale, pass }: { locale: Locale; pass: Pass }) {
  const t = translator(locale, "guests");
  const words = { label: t("frame.leave"), text: t("frame.leaveText"), done: t("frame.left"), cancel: t("invite.cancel"), close: t("invite.close") };
  return (
    <div className={styles.frame}>
      <p>{t("frame.guestOf", { cluster: inLocale(pass.cluster.name, locale).text })} <Badge tone="accent">{t(`roles.${pass.role}`)}</Badge></p>
      <p className={styles.faint}>{t("table.until")}: <Time at={pass.expiresAt} locale={locale} style="date" /></p>
      <RevokePass passId={pass.id} locale={locale} words={words} own />
    </div>
  );
}
