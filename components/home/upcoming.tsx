import Link from "next/link";
import { __iconData as calendar } from "#icons/calendar-days";
import type { EventCard } from "#lib/events/queries.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { placeName, townName } from "#lib/i18n/places.ts";
import { translator } from "#lib/i18n/translator.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Span } from "#components/events/span.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { Leaf } from "./leaf.tsx";
import { SectionHead } from "./section-head.tsx";
import styles from "./home.module.css";

/** The next events, each under its day on the reader's clocks. */
export function Upcoming({ locale, events }: { locale: Locale; events: EventCard[] }) {
  const t = translator(locale, "home");
  const all = `/${locale}/events`;
  return (
    <section aria-labelledby="upcoming" className={styles.section}>
      <SectionHead id="upcoming" title={t("events.title")} more={events.length ? { href: all, label: t("events.all") } : undefined} />
      {events.length ? (
        <ol className={styles.list}>{events.map((event) => <Upcomer key={event.id} event={event} locale={locale} />)}</ol>
      ) : <EmptyState icon={calendar} title={t("events.none")}>{t("events.noneText")}</EmptyState>}
    </section>
  );
}

function Upcomer({ event, locale }: { event: EventCard; locale: Locale }) {
  const place = event.city ? townName(event.city, event.country, locale) : (placeName(event, locale) || translator(locale, "events")("online"));
  return (
    <li className={styles.item}>
      <Leaf at={event.startsAt} locale={locale} timeZone={event.timeZone} />
      <div className={styles.about}>
        <Link href={`/${locale}/events#${event.slug}`} className={styles.name}><InLanguage {...inLocale(event.title, locale)} page={locale} /></Link>
        <p className={styles.note}><Span event={event} locale={locale} /></p>
        <p className={styles.note}>{place} · {inLocale(event.cluster.name, locale).text}</p>
      </div>
    </li>
  );
}
