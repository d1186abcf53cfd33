import Link from "next/link";
import { __iconData as left } from "#icons/chevron-left";
import { __iconData as right } from "#icons/chevron-right";
import directory from "#components/directory/directory.module.css";
import { Icon } from "#components/ui/icon.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { calendarViews, turned, type CalendarQuery } from "#lib/events/labels/calendar.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { zoneClock } from "#lib/i18n/places.ts";
import { formatSpan } from "#lib/i18n/moments.ts";
import { translator } from "#lib/i18n/translator.ts";
import { calendarAddress } from "./address.ts";
import styles from "./calendar.module.css";
import { PrintButton } from "./print-button.tsx";

type Props = { locale: Locale; base: string; query: CalendarQuery; days: readonly string[]; today: string; timeZone: string; addHref: string | null };

/** Which time is shown and how; back, forth and to today. Every choice is an address. */
export function CalendarBar({ locale, base, query, days, today, timeZone, addHref }: Props) {
  const w = translator(locale, "workspace");
  const to = (change: Partial<CalendarQuery>) => calendarAddress(base, { ...query, ...change }, today);
  const unit = query.view === "week" ? "Week" : "Month";
  return (
    <header className={styles.bar}>
      <h2 className={styles.title} aria-live="polite">{titleOf(locale, query, days)}</h2>
      <nav className={styles.turn} aria-label={w("calendar.turn")}>
        <LinkButton square size="small" href={to({ date: turned(query, -1) })} scroll={false} aria-label={w(`calendar.previous${unit}`)} data-turn="previous"><Icon of={left} size={16} /></LinkButton>
        <LinkButton size="small" href={to({ date: today })} scroll={false} data-turn="today">{w("calendar.today")}</LinkButton>
        <LinkButton square size="small" href={to({ date: turned(query, 1) })} scroll={false} aria-label={w(`calendar.next${unit}`)} data-turn="next"><Icon of={right} size={16} /></LinkButton>
      </nav>
      <nav aria-label={w("calendar.view")} className={directory.choices}>
        {calendarViews.map((view) => <Link key={view} href={to({ view })} scroll={false} prefetch={false} className={directory.choice} aria-current={query.view === view ? "true" : undefined}>{w(`calendar.views.${view}`)}</Link>)}
      </nav>
      <span className={styles.extra}>
        <PrintButton label={w("calendar.print")} />
        {addHref ? <LinkButton href={addHref} size="small" variant="primary">{w("calendar.add")}</LinkButton> : null}
      </span>
      <p className={styles.zone}>{w("calendar.zone", { zone: zoneClock(timeZone, `${query.date}T12:00Z`, locale) })}</p>
    </header>
  );
}

function titleOf(locale: Locale, { view, date }: CalendarQuery, days: readonly string[]): string {
  if (view !== "week") return `${translator(locale, "workspace")(`calendar.months.${String(Number(date.slice(5, 7))) as "1"}`)} ${date.slice(0, 4)}`;
  return formatSpan(`${days[0]}T12:00Z`, `${days.at(-1)}T12:00Z`, { locale, timeZone: "UTC", style: "date" });
}
