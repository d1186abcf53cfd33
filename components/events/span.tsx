import { Time } from "#components/ui/time.tsx";
import type { EventCard } from "#lib/events/queries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { clockName } from "#lib/i18n/places.ts";

const aDay = 86_400_000;

/** When an event is, as lists say it: hours of what ends on the same day, days of what lasts longer. */
export function Span({ event, locale }: { event: EventCard; locale: Locale }) {
  const long = Date.parse(event.endsAt) - Date.parse(event.startsAt) > aDay;
  return <Time at={event.startsAt} until={event.endsAt} locale={locale} style={long ? "date" : "dateTime"} place={{ timeZone: event.timeZone, label: clockName(event, locale) }} />;
}
