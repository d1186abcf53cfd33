import Link from "next/link";
import type { ReactNode } from "react";
import { Avatar } from "#components/ui/avatar.tsx";
import { Card } from "#components/ui/card.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Newcomer } from "#lib/clusters/queries/overview.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { nameOf, placeOf } from "../words.ts";
import styles from "./overview.module.css";

/** Who came in last: organisations in their roles, persons, clusters of a union. */
export function Newcomers({ locale, newcomers }: { locale: Locale; newcomers: readonly Newcomer[] }) {
  return (
    <Card flush>
      <ul className={styles.messages}>
        {newcomers.map((one) => (
          <li key={one.id} className={styles.message}>
            <Who locale={locale} one={one} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Who({ locale, one }: { locale: Locale; one: Newcomer }): ReactNode {
  const since = <Time at={one.joinedAt} locale={locale} style="short" />;
  if (one.person) {
    const { memberId, name, handle } = one.person;
    return <><Avatar name={name} seed={memberId} size="small" /><p className={styles.words}><Link href={`/${locale}/members/${handle}`} prefetch={false}>{name}</Link><br /><small>{since}</small></p></>;
  }
  const [it, path] = one.organization ? [one.organization, "organizations"] : [one.cluster, "clusters"];
  const role = one.organization ? translator(locale, "clusters")(`roles.${one.valueChainRole}`) : null;
  return (
    <>
      <Avatar name={nameOf(it, locale)} seed={it.slug} size="small" square />
      <p className={styles.words}>
        <Link href={`/${locale}/${path}/${it.slug}`} prefetch={false}><InLanguage {...inLocale(it.name, locale, it.originalLocale)} page={locale} /></Link>
        
        <br /><small>{[role, placeOf(it, locale)].filter(Boolean).map((fact) => <span key={fact}>{fact} · </span>)}{since}</small>
      </p>
    </>
  );
}
