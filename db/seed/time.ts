const day = 86_400_000;
const minute = 60_000;
const minsk = "Europe/Minsk"; // the clock of the demonstration conversations

export const minutesAgo = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * minute);
export const daysAgo = (now: Date, days: number): Date => new Date(now.getTime() - days * day);

/** The moment when clocks in Minsk showed `clock` (`09:30`), that many working days before today. */
export function workdaysAgo(now: Date, workdays: number, clock: string): Date {
  let date = dateIn(minsk, now);
  for (let left = workdays; left > 0; ) {
    date = plusDays(date, -1);
    if (!isWeekend(date)) left -= 1;
  }
  return instantOf(`${date}T${clock}`, minsk);
}

/** The moment when clocks in `zone` show `clock`, `days` from today there; a weekend gives way to the Monday after it. */
export function workdayFromNow(now: Date, days: number, clock: string, zone: string): Date {
  let date = plusDays(dateIn(zone, now), days);
  while (isWeekend(date)) date = plusDays(date, 1);
  return instantOf(`${date}T${clock}`, zone);
}

const isWeekend = (date: string) => [0, 6].includes(new Date(`${date}T00:00Z`).getUTCDay());
const plusDays = (date: string, days: number) => new Date(Date.parse(`${date}T00:00Z`) + days * day).toISOString().slice(0, 10);
const dateIn = (zone: string, instant: Date) => new Date(instant.getTime() + offsetAt(instant.getTime(), zone)).toISOString().slice(0, 10);

/** Good for working hours, which no change of clocks touches; lib/events has the rule for the rest. */
function instantOf(wall: string, zone: string): Date {
  const asUtc = Date.parse(`${wall}Z`);
  return new Date(asUtc - offsetAt(asUtc - offsetAt(asUtc, zone), zone));
}

/** Milliseconds that clocks in `zone` are ahead of UTC. */
function offsetAt(instant: number, zone: string): number {
  const shown = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" }).format(instant); // 2026-11-23 20:45:00
  return Date.parse(`${shown.replace(" ", "T")}Z`) - Math.floor(instant / 1000) * 1000;
}
