import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Invitation } from "#lib/clusters/queries/guests.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { AcceptButton } from "./accept-button.tsx";
import styles from "./guests.module.css";

/** What one is invited to, and the next step: sign in, sign up, accept, or why not. */
export function InvitationCard({ locale, token, invitation, signedIn }: { locale: Locale; token: string; invitation: Invitation | null; signedIn: boolean }) {
  const t = translator(locale, "guests");
  if (!invitation) return <Notice tone="red">{t("invitation.wrong")}</Notice>;
  const { kind, cluster, subjectTitle, state, email, expiresAt, mine, id } = invitation;
  const inviter = invitation.invitedBy?.name ?? t("invitation.somebody");
  if (state === "expired") return <Notice tone="amber">{t("invitation.expired", { inviter })}</Notice>;
  if (state === "revoked") return <Notice tone="amber">{t("invitation.revoked")}</Notice>;
  const next = `?next=${encodeURIComponent(`/${locale}/guest-invitation?token=${token}`)}`;
  return (
    <div className={styles.stack}>
      <p>{t(`invitation.${kind}`, { inviter, cluster: inLocale(cluster.name, locale).text, title: inLocale(subjectTitle, locale).text || t("general") })}</p>
      <p className={styles.faint}>{t("invitation.scope")} {t.rich("invitation.until", { until: () => <Time at={expiresAt} locale={locale} style="date" /> })}</p>
      {!signedIn ? (
        <>
          <p>{t("invitation.address", { email })}</p>
          <div className={styles.actions}><LinkButton variant="primary" href={`/${locale}/sign-in${next}`}>{t("invitation.signIn")}</LinkButton><LinkButton href={`/${locale}/sign-up${next}`}>{t("invitation.signUp")}</LinkButton></div>
        </>
      ) : !mine ? <Notice tone="amber">{t("invitation.other", { email })}</Notice>
        : state === "accepted" ? <LinkButton variant="primary" href={`/${locale}/guest/${id}`}>{t("invitation.open")}</LinkButton>
          : <AcceptButton locale={locale} wanted={{ token }} words={{ accept: t("invitation.accept"), accepting: t("invitation.accepting") }} />}
    </div>
  );
}
