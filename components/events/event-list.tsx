import Link from "next/link";
import type { ReactNode } from "react";
import type { EventCard } from "#lib/events/queries.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { placeName } from "#lib/i18n/places.ts";
import { translator } from "#lib/i18n/translator.ts";
import { classes } from "#components/ui/classes.ts";
import { Badge } from "#components/ui/badge.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import styles from "./event-list.module.css";
import { Span } from "./span.tsx";

type Props = {
  events: EventCard[];
  locale: Locale;
  /** Leave out where the page is the cluster's own. */
  showCluster?: boolean;
  /** Under the page's own heading, or under one of a section. */
  level?: 2 | 3;
  /** In a side column: one thing under the other. */
  narrow?: boolean;
  /** What one may do with an event, shown at its end. */
  actions?: (event: EventCard) => ReactNode;
  /** Where its title leads to */
  hrefOf?: (event: EventCard) => string;
};

/** Events in the order of their beginning: when, what, where, by whom. */
export function EventList({ events, locale, showCluster = true, level = 3, narrow = false, actions, hrefOf }: Props) {
  const Heading = `h${level}` as const;
  const t = translator(locale, "events");
  return (
    <ol className={classes(styles.list, narrow && styles.narrow)}>
      {events.map((event) => {
        const title = <InLanguage {...inLocale(event.title, locale)} page={locale} />;
        return (
          <li key={event.id} id={event.slug} className={styles.item}>
            <p className={styles.when}>
              <Span event={event} locale={locale} />
            </p>
            <div className={styles.what}>
              <Heading className={styles.title}>{hrefOf ? <Link href={hrefOf(event)} prefetch={false}>{title}</Link> : title}</Heading>
              {event.summary ? <p className={styles.summary}><InLanguage {...inLocale(event.summary, locale)} page={locale} /></p> : null}
              <p className={styles.facts}>
                <Badge>{t(`kinds.${event.kind}`)}</Badge>
                <span>{placeName(event, locale) || t("online")}</span>
                {showCluster ? <Link href={`/${locale}/clusters/${event.cluster.slug}`}>{inLocale(event.cluster.name, locale).text}</Link> : null}
              </p>
            </div>
            {actions ? <div className={styles.actions}>{actions(event)}</div> : null}
          </li>
        );
      })}
    </ol>
  );
}
