import { formatMoment } from "#lib/i18n/moments.ts";
import { translator } from "#lib/i18n/translator.ts";
import { timeOn, type Shown } from "./calendar-grid.tsx";
import styles from "./calendar.module.css";
import { EventButton } from "./event-button.tsx";

/** The same as the grid on a phone: the days that hold something, one under the other. */
export function DayList({ locale, query, days, found, clusterId, timeZone, today }: Shown) {
  const w = translator(locale, "workspace");
  const own = days.filter((day) => (found.get(day) ?? []).length && (query.view === "week" || day.slice(0, 7) === query.date.slice(0, 7)));
  return (
    <div className={styles.narrow}>
      {own.length ? (
        <ol className={styles.dayList}>
          {own.map((day) => (
            <li key={day}>
              <h3 className={day === today ? `${styles.dayName} ${styles.now}` : styles.dayName}>{formatMoment(`${day}T12:00Z`, { locale, timeZone: "UTC", style: "day" })}</h3>
              <ul className={styles.events}>{found.get(day)!.map((event) => <li key={event.id}><EventButton locale={locale} event={event} foreign={event.cluster.id !== clusterId} time={timeOn(day, event, timeZone)} /></li>)}</ul>
            </li>
          ))}
        </ol>
      ) : <p className={styles.none}>{w("calendar.emptyTitle")}</p>}
    </div>
  );
}
