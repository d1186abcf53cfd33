import type { EventCard } from "#lib/events/queries.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import styles from "./calendar.module.css";

/** Where an event's details are on the page: the browser's own popover. */
export const detailsId = (eventId: string) => `event-${eventId}`;

/** An event in a calendar: its hour and title; pressed, it shows the rest. One of another cluster looks lighter. */
export function EventButton({ locale, event, foreign, time }: { locale: Locale; event: EventCard; foreign: boolean; time: string | null }) {
  const title = inLocale(event.title, locale);
  return (
    <button type="button" popoverTarget={detailsId(event.id)} className={foreign ? `${styles.event} ${styles.foreign}` : styles.event} title={title.text}>
      {time ? <span className={styles.time}>{time}</span> : null}<span lang={title.locale === locale ? undefined : title.locale} className={styles.eventTitle}>{title.text}</span>
    </button>
  );
}
