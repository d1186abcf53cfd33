import type { CalendarQuery } from "#lib/events/labels/calendar.ts";

/** The address of a calendar: the month of today has the shortest one. */
export const calendarAddress = (base: string, { view, date }: CalendarQuery, today: string): string => {
  const parts = new URLSearchParams({ ...(view === "month" ? {} : { view }), ...(date === today ? {} : { date }) });
  return parts.size ? `${base}?${parts}` : base;
};
