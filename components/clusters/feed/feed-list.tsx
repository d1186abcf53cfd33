import Link from "next/link";
import { __iconData as calendar } from "#icons/calendar-days";
import { __iconData as cluster } from "#icons/hexagon";
import { __iconData as file } from "#icons/folder";
import { __iconData as network } from "#icons/network";
import { __iconData as page } from "#icons/file-text";
import { __iconData as people } from "#icons/users";
import { Icon } from "#components/ui/icon.tsx";
import { Time } from "#components/ui/time.tsx";
import { pathOfFact, wordFact, type FeedEntry } from "#lib/clusters/labels/feed.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { dayOf, formatMoment, nearnessOf } from "#lib/i18n/moments.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "./feed.module.css";

const icons = { people, events: calendar, library: file, pages: page, network, cluster };

type Props = { locale: Locale; slug: string; entries: readonly FeedEntry[]; timeZone: string; now: Date; level?: 2 | 3 };

/** What happened, under the days on which it did, on the reader's clocks. */
export function FeedList({ locale, slug, entries, timeZone, now, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  const days = Map.groupBy(entries, ({ createdAt }) => dayOf(createdAt, timeZone));
  return (
    <div className={styles.days}>
      {[...days].map(([day, all]) => (
        <section key={day} className={styles.day}>
          <Heading className={styles.date}>{dayName(day, { locale, timeZone, now })}</Heading>
          <ul className={styles.list}>{all.map((entry) => <Entry key={entry.id} locale={locale} slug={slug} entry={entry} />)}</ul>
        </section>
      ))}
    </div>
  );
}

function Entry({ locale, slug, entry }: { locale: Locale; slug: string; entry: FeedEntry }) {
  const path = pathOfFact(slug, entry);
  const words = wordFact(locale, entry);
  return (
    <li className={styles.entry}>
      <Icon of={icons[entry.group]} size={16} className={styles.icon} />
      <span className={styles.words}>{path ? <Link href={`/${locale}${path}`} prefetch={false}>{words}</Link> : words}</span>
      <span className={styles.time}><Time at={entry.createdAt} locale={locale} style="time" /></span>
    </li>
  );
}

function dayName(day: string, { locale, timeZone, now }: { locale: Locale; timeZone: string; now: Date }): string {
  const near = nearnessOf(day, now, timeZone);
  if (near === "today" || near === "yesterday") return translator(locale, "workspace")(`feed.${near}`);
  return formatMoment(`${day}T12:00Z`, { locale, timeZone: "UTC", style: near === "thisYear" ? "day" : "date" });
}
