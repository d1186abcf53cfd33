import styles from "#components/clusters/stack.module.css";
import { nameOf, placeOf } from "#components/clusters/words.ts";
import { Card } from "#components/ui/card.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { ReceivedInvitation } from "#lib/organizations/queries/invitations.ts";
import { Logo } from "../logo.tsx";
import { Deed } from "./deed.tsx";

/** One offer to speak for an organisation. `which` says by what it is answered; without it one can only read. */
export function Invitation({ locale, invitation, which }: { locale: Locale; invitation: ReceivedInvitation; which?: Record<string, string> }) {
  const t = translator(locale, "organization-editor");
  const common = translator(locale, "common");
  const { organization, role, note, by, expiresAt } = invitation;
  return (
    <Card as="article" className={styles.stack}>
      <div className={styles.head}>
        <h2>{nameOf(organization, locale)}</h2>
        <Logo id={organization.id} name={nameOf(organization, locale)} logoId={organization.logoId} />
      </div>
      <p className={styles.soft}>{[translator(locale, "organizations")(`kinds.${organization.kind}`), placeOf(organization, locale)].join(" · ")}</p>
      <p>{[by ? t("invitations.by", { name: by }) : null, t("invitations.role", { role: translator(locale, "organizations")(`representativeRoles.${role}`) })].filter(Boolean).join(". ")}</p>
      {note ? <blockquote>{note}</blockquote> : null}
      <p className={styles.soft}>{t.rich("invitations.until", { date: () => <Time at={expiresAt} locale={locale} style="date" /> })}</p>
      {which ? (
        <div className={styles.row}>
          <Deed deed="acceptInvitation" label={t("invitations.accept")} done={common("saved")} fields={{ ...which, locale }} variant="primary" />
          <Deed deed="declineInvitation" label={t("invitations.decline")} done={t("invitations.declined")} fields={{ ...which, locale }} ask={{ title: t("invitations.declineTitle"), text: t("invitations.declineText"), cancel: common("cancel"), close: common("close") }} variant="secondary" />
        </div>
      ) : null}
    </Card>
  );
}
