import Link from "next/link";
import type { ReactNode } from "react";
import { __iconData as activity } from "#icons/activity";
import { eventHref } from "#components/events/event-href.ts";
import { EventList } from "#components/events/event-list.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Time } from "#components/ui/time.tsx";
import type { FeedEntry } from "#lib/clusters/labels/feed.ts";
import type { Newcomer } from "#lib/clusters/queries/overview.ts";
import type { Message } from "#lib/discussion/protocol.ts";
import type { EventCard } from "#lib/events/queries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { FeedList } from "../feed/feed-list.tsx";
import { Newcomers } from "./newcomers.tsx";
import styles from "./overview.module.css";

type Props = {
  locale: Locale;
  slug: string;
  clusterId: string;
  /** Whoever runs it is shown, where there is nothing yet, what to do about it */
  runs: boolean;
  timeZone: string;
  now: Date;
  /** What the cluster says to who came in, and what waits for an answer: above all else */
  above?: ReactNode;
  feed: readonly FeedEntry[];
  messages: readonly Message[];
  unread: number;
  events: readonly EventCard[];
  newcomers: readonly Newcomer[];
};

/** How a workspace opens: what is new, what is said, what comes next, who came in. */
export function Overview({ locale, slug, clusterId, runs, timeZone, now, above, feed, messages, unread, events, newcomers }: Props) {
  const w = translator(locale, "workspace");
  const here = `/${locale}/workspace/${slug}`;
  return (
    <div className={styles.page}>
      {above ? <div className={styles.above}>{above}</div> : null}
      <div className={styles.main}>
        <Part title={w("overview.new")} href={`${here}/activity`} link={w("overview.allActivity")}>
          {feed.length ? <FeedList locale={locale} slug={slug} entries={feed} timeZone={timeZone} now={now} level={3} />
            : <EmptyState icon={activity} title={w("feed.emptyTitle")}>{w("feed.emptyText")}</EmptyState>}
        </Part>
        <Part title={unread ? w("overview.unread", { count: unread }) : w("overview.messages")} href={`${here}/discussion`} link={w("overview.toDiscussion")}>
          {messages.length ? <Messages locale={locale} messages={messages} /> : <p className={styles.soft}>{w("overview.noMessages")}</p>}
        </Part>
      </div>
      <aside className={styles.side}>
        <Part title={w("overview.next")} href={`${here}/calendar`} link={w("overview.toCalendar")}>
          {events.length ? <EventList events={[...events]} locale={locale} level={3} showCluster={false} narrow hrefOf={eventHref(locale, { id: clusterId, slug })} />
            : <Nothing text={w("overview.noEvents")} todo={runs ? { href: `${here}/events/new`, label: w("calendar.add") } : null} />}
        </Part>
        <Part title={w("overview.joined")} href={`${here}/participants`} link={w("overview.allParticipants")}>
          {newcomers.length ? <Newcomers locale={locale} newcomers={newcomers} />
            : <Nothing text={w("overview.nobody")} todo={runs ? { href: `${here}/settings/invitations`, label: w("overview.invite") } : null} />}
        </Part>
      </aside>
    </div>
  );
}

function Part({ title, href, link, children }: { title: string; href: string; link: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <div className={styles.head}><h2>{title}</h2><LinkButton href={href} size="small" variant="quiet">{link}</LinkButton></div>
      {children}
    </section>
  );
}

function Nothing({ text, todo }: { text: string; todo: { href: string; label: string } | null }) {
  return <p className={styles.soft}>{text} {todo ? <Link href={todo.href} prefetch={false}>{todo.label}</Link> : null}</p>;
}

function Messages({ locale, messages }: { locale: Locale; messages: readonly Message[] }) {
  const w = translator(locale, "workspace");
  return (
    <Card flush>
      <ul className={styles.messages}>
        {messages.map(({ id, author, body, createdAt }) => (
          <li key={id} className={styles.message}>
            <Avatar name={author?.name ?? "?"} seed={author?.id ?? id} size="small" />
            <p className={styles.words}><b>{author?.name ?? w("feed.former")}</b> <span className={styles.body}>{body}</span></p>
            <span className={styles.time}><Time at={createdAt} locale={locale} style="short" /></span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
