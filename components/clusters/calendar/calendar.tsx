import { eventHref } from "#components/events/event-href.ts";
import { EventList } from "#components/events/event-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { __iconData as icon } from "#icons/calendar-days";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { byDay, daysShown, type CalendarQuery } from "#lib/events/labels/calendar.ts";
import type { EventCard } from "#lib/events/queries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "./calendar.module.css";
import { CalendarBar } from "./calendar-bar.tsx";
import { CalendarGrid } from "./calendar-grid.tsx";
import { DayList } from "./day-list.tsx";
import { EventDetails } from "./event-details.tsx";

type Props = {
  locale: Locale;
  /** The calendar's own address */
  base: string;
  query: CalendarQuery;
  events: readonly EventCard[];
  /** Whose calendar it is: events of others carry their cluster's name */
  clusterId: string;
  slug: string;
  timeZone: string;
  today: string;
  /** There are more than can be shown */
  cut: boolean;
  addHref: string | null;
};

/** A cluster's calendar on the reader's clocks: a month or week as a grid, on a phone and on request as a list. */
export function Calendar({ locale, base, query, events, clusterId, slug, timeZone, today, cut, addHref }: Props) {
  const w = translator(locale, "workspace");
  const days = daysShown(query);
  const found = byDay(events, days, timeZone);
  const shown = { locale, base, query, days, found, clusterId, timeZone, today };
  return (
    <div className={styles.calendar}>
      <CalendarBar locale={locale} base={base} query={query} days={days} today={today} timeZone={timeZone} addHref={addHref} />
      {cut ? <Notice tone="amber">{w("calendar.cut")}</Notice> : null}
      {query.view === "list"
        ? events.length ? <EventList events={[...events]} locale={locale} level={2} showCluster={events.some((event) => event.cluster.id !== clusterId)} hrefOf={eventHref(locale, { id: clusterId, slug })} /> : <EmptyState icon={icon} title={w("calendar.emptyTitle")} action={addHref ? <LinkButton href={addHref}>{w("calendar.add")}</LinkButton> : null}>{w("calendar.emptyText")}</EmptyState>
        : <>
          <CalendarGrid {...shown} />
          <DayList {...shown} />
          {events.map((event) => <EventDetails key={event.id} locale={locale} event={event} cluster={{ id: clusterId, slug }} />)}
        </>}
    </div>
  );
}
