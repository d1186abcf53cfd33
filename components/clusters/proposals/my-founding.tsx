import { Card } from "#components/ui/card.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { MyFounding as Founding } from "#lib/clusters/queries/my-founding.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "../stack.module.css";
import { nameOf } from "../words.ts";
import { Foundings, ProposalList } from "./proposal-list.tsx";

const bys = { member: "invitation.by", moderator: "invitation.byModerator", coordinator: "invitation.byCoordinator" } as const;

/** What waits for the viewer: invitations, foundings to answer, their own proposals; nothing where there is none. */
export function MyFounding({ locale, invitations, foundings, proposals }: Founding & { locale: Locale }) {
  const [t, founding] = [translator(locale, "joining"), translator(locale, "founding")];
  return (
    <>
      {invitations.length ? (
        <section className={styles.section}>
          <h2>{t("invitation.mine")}</h2>
          {invitations.map(({ token, role, invitedBy, cluster }) => (
            <Card key={token} as="article">
              <div className={styles.head}>
                <p><b>{nameOf(cluster, locale)}</b><br />{t(bys[role], { name: invitedBy ?? t("invitation.someone") })}</p>
                <LinkButton size="small" href={`/${locale}/invitations/${token}`}>{t("invitation.open")}</LinkButton>
              </div>
            </Card>
          ))}
        </section>
      ) : null}
      {foundings.length ? <section className={styles.section}><h2>{founding("foundings")}</h2><Foundings locale={locale} foundings={foundings} /></section> : null}
      {proposals.length ? <section className={styles.section}><h2>{founding("mine")}</h2><ProposalList locale={locale} proposals={proposals} office={false} /></section> : null}
    </>
  );
}
