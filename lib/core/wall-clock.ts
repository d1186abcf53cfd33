/**
 * The instant at which clocks in `timeZone` show `wall` (`2026-12-01T10:00`). In the hour that a summer-time change
 * skips, the moment just after it; in the hour that it repeats, the first of the two (RFC 5545, 3.3.5 says the same).
 */
export function instantOf(wall: string, timeZone: string): Date {
  const asUtc = Date.parse(`${wall.length === 16 ? `${wall}:00` : wall}Z`);
  const before = asUtc - offsetAt(asUtc - 86_400_000, timeZone); // with the offset of the day before
  if (before + offsetAt(before, timeZone) === asUtc) return new Date(before);
  const after = asUtc - offsetAt(asUtc + 86_400_000, timeZone);
  if (after + offsetAt(after, timeZone) === asUtc) return new Date(after);
  return new Date(before); // the skipped hour
}

/** What clocks in `timeZone` show at an instant: `2026-12-01T10:00`. */
export const wallClockOf = (instant: Date, timeZone: string): string =>
  new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone)).toISOString().slice(0, 16);

/** Milliseconds that local time is ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" })
    .formatToParts(instant);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second")) - Math.floor(instant / 1000) * 1000;
}
