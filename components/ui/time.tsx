"use client";
import { formatMoment, formatSpan, offsetOf, type MomentStyle } from "#lib/i18n/moments.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { useReaderZone } from "./reader-zone.tsx";
import styles from "./time.module.css";

type Props = {
  /** ISO 8601. */
  at: string;
  /** When it ends, for what lasts: "24 November 2026, 10:00–19:00" */
  until?: string;
  locale: Locale;
  style?: MomentStyle;
  /** The zone of the thing itself; shown beside when the reader is elsewhere, by the name of the place ("Minsk") or by its offset. */
  place?: { timeZone: string; label?: string };
};

/**
 * A moment in the reader's zone (decision 58), with its own zone beside where the two differ. Cached pages cannot know
 * their reader, so the server writes the time of the place (or UTC) and the browser puts the reader's. Whose clocks they
 * are stands in the title, in full.
 */
export function Time({ at, until, locale, style = "dateTime", place }: Props) {
  const mine = useReaderZone();
  const there = place?.timeZone ?? "UTC";
  const write = (timeZone: string, as: MomentStyle) => (until ? formatSpan(at, until, { locale, timeZone, style: as }) : formatMoment(at, { locale, timeZone, style: as }));
  const abroad = place && (!mine || offsetOf(at, mine) !== offsetOf(at, there));
  const days = new Set([at, until ?? at].flatMap((moment) => [mine ?? there, there].map((timeZone) => formatMoment(moment, { locale, timeZone, style: "date" }))));
  return (
    <time dateTime={at} title={`${write(mine ?? there, "dateTime")}, ${offsetOf(at, mine ?? there)}`} suppressHydrationWarning>
      {write(mine ?? there, style)}
      {abroad && style !== "date" && style !== "short" ? (
        <span className={styles.place} suppressHydrationWarning> ({mine ? `${write(there, days.size === 1 ? "time" : "dateTime")} ` : ""}{place.label ?? offsetOf(at, there)})</span>
      ) : null}
    </time>
  );
}
