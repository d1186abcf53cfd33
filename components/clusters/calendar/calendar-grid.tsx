import Link from "next/link";
import type { CalendarQuery } from "#lib/events/labels/calendar.ts";
import type { EventCard } from "#lib/events/queries.ts";
import { wallClockOf } from "#lib/core/wall-clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { formatMoment } from "#lib/i18n/moments.ts";
import { translator } from "#lib/i18n/translator.ts";
import { calendarAddress } from "./address.ts";
import styles from "./calendar.module.css";
import { CalendarKeys } from "./calendar-keys.tsx";
import { EventButton } from "./event-button.tsx";

export type Shown = { locale: Locale; base: string; query: CalendarQuery; days: readonly string[]; found: Map<string, EventCard[]>; clusterId: string; timeZone: string; today: string };

/** In a month's cell; the others are one press away. */
const most = 3;
const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** A month or a week as a grid of days. Arrow keys walk through the days, Page Up and Page Down turn. */
export function CalendarGrid({ locale, base, query, days, found, clusterId, timeZone, today }: Shown) {
  const w = translator(locale, "workspace");
  const weeks = Array.from({ length: days.length / 7 }, (_, index) => days.slice(index * 7, index * 7 + 7));
  const limit = query.view === "week" ? Infinity : most;
  const focused = days.includes(query.date) ? query.date : days[0];
  return (
    <CalendarKeys className={styles.wide}>
      <table className={query.view === "week" ? `${styles.grid} ${styles.week}` : styles.grid}>
        <caption className={styles.caption}>{w("calendar.caption")}</caption>
        <thead><tr>{weekdays.map((weekday) => <th key={weekday} scope="col"><abbr title={w(`calendar.weekdays.${weekday}`)}>{w(`calendar.weekdaysShort.${weekday}`)}</abbr></th>)}</tr></thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const events = found.get(day) ?? [];
                const more = events.length - limit;
                const outside = query.view === "month" && day.slice(0, 7) !== query.date.slice(0, 7);
                return (
                  <td key={day} className={outside ? styles.outside : undefined}>
                    <Link href={calendarAddress(base, { view: "week", date: day }, today)} scroll={false} prefetch={false} data-day={day} tabIndex={day === focused ? 0 : -1}
                      aria-current={day === today ? "date" : undefined} className={styles.number} aria-label={`${formatMoment(`${day}T12:00Z`, { locale, timeZone: "UTC", style: "day" })}, ${w("calendar.eventsOn", { count: events.length })}`}>{Number(day.slice(8))}</Link>
                    <ul className={styles.events}>
                      {events.slice(0, more > 0 ? limit - 1 : undefined).map((event) => (
                        <li key={event.id}><EventButton locale={locale} event={event} foreign={event.cluster.id !== clusterId} time={timeOn(day, event, timeZone)} /></li>
                      ))}
                      {more > 0 ? <li><Link href={calendarAddress(base, { view: "week", date: day }, today)} prefetch={false} className={styles.more}>{w("calendar.more", { count: more + 1 })}</Link></li> : null}
                    </ul>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </CalendarKeys>
  );
}

/** On the day on which it begins, its hour; on the others it goes on. */
export function timeOn(day: string, { startsAt }: EventCard, timeZone: string): string | null {
  const begins = wallClockOf(new Date(startsAt), timeZone);
  return begins.startsWith(day) ? begins.slice(11) : null;
}
