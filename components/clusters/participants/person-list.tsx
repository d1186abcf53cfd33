import Link from "next/link";
import { Avatar } from "#components/ui/avatar.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Page } from "#lib/api/paging.ts";
import type { PersonParticipant } from "#lib/clusters/queries/participant-people.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "./participants.module.css";

/** Who takes part in person. */
export function PersonList({ locale, page, moreHref }: { locale: Locale; page: Page<PersonParticipant>; moreHref: string | null }) {
  const w = translator(locale, "workspace");
  if (!page.items.length) return null;
  return (
    <section className={styles.group}>
      <h2 className={styles.role}>{w("participants.persons")}</h2>
      <ul className={styles.list}>
        {page.items.map(({ id, memberId, name, handle, headline, joinedAt }) => (
          <li key={id} className={styles.item}>
            <Avatar name={name} seed={memberId} />
            <div className={styles.text}>
              <h3 className={styles.name}><Link href={`/${locale}/members/${handle}`} prefetch={false}>{name}</Link></h3>
              <p className={styles.facts}>{headline ? <span>{headline}</span> : null}<span>@{handle}</span><span>{w("participants.since")} <Time at={joinedAt} locale={locale} style="short" /></span></p>
            </div>
          </li>
        ))}
      </ul>
      {moreHref ? <div><LinkButton href={moreHref} size="small">{w("participants.personsMore")}</LinkButton></div> : null}
    </section>
  );
}
