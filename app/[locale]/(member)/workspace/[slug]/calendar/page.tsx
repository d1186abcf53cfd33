import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { Calendar } from "#components/clusters/calendar/calendar.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { instantOf } from "#lib/core/wall-clock.ts";
import { daysShown, plusDays, readCalendar } from "#lib/events/labels/calendar.ts";
import { mayRunEvents } from "#lib/events/policy.ts";
import { listEventsBetween, mostInCalendar } from "#lib/events/queries.ts";
import { dayOf } from "#lib/i18n/moments.ts";
import { translator } from "#lib/i18n/translator.ts";
import { workspaceRoom } from "../room.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "workspace")("calendar.title") };
}

export default async function CalendarPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={10} label={translator(locale, "common")("loading")} />}><ClusterCalendar {...props} /></Suspense>;
}

async function ClusterCalendar({ params, searchParams }: Props) {
  const [locale, { slug }, given] = await Promise.all([currentLocale(), params, searchParams]);
  const { viewer, cluster, standing } = await workspaceRoom(locale, slug, "/calendar");
  const { timeZone } = viewer;
  const today = dayOf(new Date(), timeZone);
  const query = readCalendar(given, today);
  const days = daysShown(query);
  const [from, to] = [instantOf(`${days[0]}T00:00`, timeZone), instantOf(`${plusDays(days.at(-1)!, 1)}T00:00`, timeZone)];
  const events = await listEventsBetween(viewer, { clusterId: cluster.id, from, to });
  return (
    <Calendar
      locale={locale} base={`/${locale}/workspace/${slug}/calendar`} query={query} events={events} clusterId={cluster.id} slug={slug} timeZone={timeZone} today={today}
      cut={events.length === mostInCalendar} addHref={mayRunEvents(standing) ? `/${locale}/workspace/${slug}/events/new` : null}
    />
  );
}
