import styles from "#components/clusters/stack.module.css";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Viewer } from "#lib/core/viewer.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { LinkedInvitation } from "#lib/organizations/queries/invitations.ts";
import { Invitation } from "./invitation-list.tsx";

/** Where the link of a letter leads: the offer, and what its reader has to do to take it up. */
export function InvitedPage({ locale, token, viewer, invitation }: { locale: Locale; token: string; viewer: Viewer; invitation: LinkedInvitation | null }) {
  const t = translator(locale, "organization-editor");
  if (!invitation || invitation.state !== "open") return <Notice tone="amber">{t("invitations.gone")}</Notice>;
  const back = `/${locale}/organizations/invitations?token=${token}`;
  return (
    <div className={styles.stack}>
      <Invitation locale={locale} invitation={invitation} which={invitation.mine ? { token } : undefined} />
      {invitation.mine ? null : <p>{t("invitations.forAddress", { email: invitation.email })}</p>}
      {viewer.kind === "guest" ? (
        <>
          <p>{t("invitations.signInText")}</p>
          <div className={styles.row}>
            <LinkButton variant="primary" href={`/${locale}/sign-in?next=${encodeURIComponent(back)}`}>{t("invitations.signIn")}</LinkButton>
            <LinkButton href={`/${locale}/sign-up`}>{t("invitations.signUp")}</LinkButton>
          </div>
        </>
      ) : invitation.mine ? null : <Notice tone="amber">{t(viewer.emailConfirmed ? "invitations.other" : "invitations.unconfirmed")}</Notice>}
    </div>
  );
}
