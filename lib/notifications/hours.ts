import { instantOf, wallClockOf } from "#lib/core/wall-clock.ts";

/** When letters may come to a member: minutes of the member's own day, ISO weekdays. */
export type Hours = { timeZone: string; quietFrom: number | null; quietTo: number | null; quietDays: number[]; digestHour: number; digestWeekday: number };

/** What counts for those who never chose: digests at eight, the weekly one on Monday, no quiet hours. */
export const usualHours = { quietFrom: null, quietTo: null, quietDays: [1, 2, 3, 4, 5, 6, 7], digestHour: 8, digestWeekday: 1 };

/**
 * When the next digest is due, after `now`: at the member's own hour by the clocks of their zone, also on the days when
 * these are put forward or back; a digest whose hour is a quiet one waits for its end.
 */
export function nextDigestAt(plan: "daily" | "weekly", now: Date, hours: Hours): Date {
  const today = wallClockOf(now, hours.timeZone).slice(0, 10);
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const day = plusDays(today, ahead);
    if (plan === "weekly" && weekdayOf(day) !== hours.digestWeekday) continue;
    const due = instantOf(`${day}T${two(hours.digestHour)}:00`, hours.timeZone);
    if (due > now) return quietUntil(due, hours) ?? due;
  }
  throw new Error(`no digest after ${now.toISOString()}`); // a week has every weekday
}

/** The end of the quiet hours that `at` lies in; null when it does not. */
export function quietUntil(at: Date, hours: Hours): Date | null {
  let end: Date | null = null;
  for (let days = 0; days < 8; days += 1) { // whole quiet days follow each other
    const next = oneQuietEnd(end ?? at, hours);
    if (!next) return end;
    end = next;
  }
  return end;
}

function oneQuietEnd(at: Date, { timeZone, quietFrom, quietTo, quietDays }: Hours): Date | null {
  if (quietFrom === null || quietTo === null) return null;
  const today = wallClockOf(at, timeZone).slice(0, 10);
  for (const day of [plusDays(today, -1), today]) {
    if (!quietDays.includes(weekdayOf(day))) continue;
    const start = instantOf(`${day}T${clock(quietFrom)}`, timeZone);
    const end = instantOf(`${quietTo > quietFrom ? day : plusDays(day, 1)}T${clock(quietTo)}`, timeZone);
    if (start <= at && at < end) return end;
  }
  return null;
}

const plusDays = (day: string, days: number) => new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const weekdayOf = (day: string) => new Date(`${day}T00:00Z`).getUTCDay() || 7;
const two = (n: number) => String(n).padStart(2, "0");

/** Minutes of a day as a clock shows them: 450 → `07:30`. */
export const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
