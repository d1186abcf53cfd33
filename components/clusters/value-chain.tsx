import Link from "next/link";
import { Avatar } from "#components/ui/avatar.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import type { ValueChainRole } from "#lib/clusters/labels.ts";
import type { Participant } from "#lib/clusters/queries/participants.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "./value-chain.module.css";
import { nameOf, placeOf } from "./words.ts";

/** The participants of a cluster by their role in the value chain, in the order of the chain. */
export function ValueChain({ locale, participants, counts = {} }: { locale: Locale; participants: readonly Participant[]; /** Where not all are listed: how many there are in each role */ counts?: Partial<Record<ValueChainRole, number>> }) {
  const t = translator(locale, "clusters");
  const links = Map.groupBy(participants, ({ valueChainRole }) => valueChainRole);
  return (
    <ol className={styles.chain}>
      {[...links].map(([role, members]) => (
        <li key={role} className={styles.link}>
          <h3 className={styles.role}>{t(`roles.${role}`)} <span className={styles.count}>{counts[role] ?? members.length}</span></h3>
          <ul className={styles.members}>
            {members.map(({ id, organization }) => (
              <li key={id} className={styles.member}>
                <Avatar name={nameOf(organization, locale)} seed={organization.id} size="small" square />
                <div className={styles.text}>
                  <Link href={`/${locale}/organizations/${organization.slug}`} prefetch={false}><InLanguage {...inLocale(organization.name, locale, organization.originalLocale)} page={locale} /></Link>
                  <span className={styles.place}>{placeOf(organization, locale)}</span>
                </div>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
