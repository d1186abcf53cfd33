import Link from "next/link";
import { Badge } from "#components/ui/badge.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { Time } from "#components/ui/time.tsx";
import { eventHref } from "#components/events/event-href.ts";
import type { EventCard } from "#lib/events/queries.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { clockName, placeName } from "#lib/i18n/places.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "./calendar.module.css";
import { detailsId } from "./event-button.tsx";

/** All of an event, over the calendar: the browser closes it by Escape and by a press beside it. */
export function EventDetails({ locale, event, cluster }: { locale: Locale; event: EventCard; cluster: { id: string; slug: string } }) {
  const [t, w] = [translator(locale, "events"), translator(locale, "workspace")];
  const place = { timeZone: event.timeZone, label: clockName(event, locale) };
  const where = placeName(event, locale) || t("online");
  return (
    <div id={detailsId(event.id)} popover="auto" role="dialog" aria-label={inLocale(event.title, locale).text} className={styles.details}>
      <h3><InLanguage {...inLocale(event.title, locale)} page={locale} /></h3>
      <p className={styles.facts}><Badge>{t(`kinds.${event.kind}`)}</Badge> <span>{where}</span></p>
      <p><Time at={event.startsAt} until={event.endsAt} locale={locale} place={place} /></p>
      {event.summary ? <p className={styles.summary}><InLanguage {...inLocale(event.summary, locale)} page={locale} /></p> : null}
      {event.cluster.id === cluster.id ? <p><Link href={eventHref(locale, cluster)(event)} prefetch={false}>{w("feed.open")}</Link></p> : <p>{w("calendar.from")} <Link href={`/${locale}/clusters/${event.cluster.slug}`} prefetch={false}>{inLocale(event.cluster.name, locale).text}</Link></p>}
    </div>
  );
}
