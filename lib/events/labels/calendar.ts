import { wallClockOf } from "#lib/core/wall-clock.ts";

export const calendarViews = ["month", "week", "list"] as const;
export type CalendarView = (typeof calendarViews)[number];
/** What the address of a calendar says: how it is shown, and a day within (`2026-11-23`). */
export type CalendarQuery = { view: CalendarView; date: string };

const dayLength = 86_400_000;
const atNoon = (day: string) => Date.parse(`${day}T12:00Z`);

/** A day some days later or earlier. */
export const plusDays = (day: string, days: number): string => new Date(atNoon(day) + days * dayLength).toISOString().slice(0, 10);

/** Monday is 0. */
export const weekdayOf = (day: string): number => (new Date(atNoon(day)).getUTCDay() + 6) % 7;

/** The first of the month some months later or earlier. */
export function plusMonths(day: string, months: number): string {
  const [year, month] = day.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months, 1, 12)).toISOString().slice(0, 10);
}

/** Reads an address; what makes no sense is today's month. */
export function readCalendar(given: Record<string, string | string[] | undefined>, today: string): CalendarQuery {
  const [view, date] = [[given.view].flat()[0], [given.date].flat()[0]];
  return { view: calendarViews.find((known) => known === view) ?? "month", date: date && isDay(date) ? date : today };
}

function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day < "1970-01-01" || day > "2199-12-31") return false;
  const read = new Date(`${day}T12:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}

/** The days that are shown, in order: whole weeks from Monday of a month or the week of the day; for a list the days of the month. */
export function daysShown({ view, date }: CalendarQuery): string[] {
  const first = view === "week" ? date : `${date.slice(0, 8)}01`;
  if (view === "week") return range(plusDays(first, -weekdayOf(first)), 7);
  const length = Math.round((atNoon(plusMonths(first, 1)) - atNoon(first)) / dayLength);
  if (view === "list") return range(first, length);
  const before = weekdayOf(first);
  return range(plusDays(first, -before), Math.ceil((before + length) / 7) * 7);
}

const range = (first: string, length: number) => Array.from({ length }, (_, index) => plusDays(first, index));

/** Where the arrows lead: the period before or after. */
export const turned = ({ view, date }: CalendarQuery, by: 1 | -1): string => (view === "week" ? plusDays(date, 7 * by) : plusMonths(date, by));

type Timed = { startsAt: string; endsAt: string };

/** Which events touch which of these days on the clocks of a zone, in the order given. What ends at midnight does not touch the next day. */
export function byDay<T extends Timed>(events: readonly T[], days: readonly string[], timeZone: string): Map<string, T[]> {
  const found = new Map<string, T[]>(days.map((day) => [day, []]));
  for (const event of events) {
    const last = wallClockOf(new Date(Math.max(Date.parse(event.endsAt) - 1, Date.parse(event.startsAt))), timeZone).slice(0, 10);
    for (let day = wallClockOf(new Date(event.startsAt), timeZone).slice(0, 10); day <= last; day = plusDays(day, 1)) {
      if (day > days.at(-1)!) break;
      found.get(day)?.push(event);
    }
  }
  return found;
}
