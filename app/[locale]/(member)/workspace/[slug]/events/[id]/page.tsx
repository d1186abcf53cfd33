import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { validate } from "uuid";
import { currentLocale } from "#app/locale.ts";
import stack from "#components/clusters/stack.module.css";
import { EventForm } from "#components/events/event-form.tsx";
import { eventFormWords } from "#components/events/event-form-words.ts";
import { EventView } from "#components/events/event-view.tsx";
import { ShownIn } from "#components/events/shown-in.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { listPlacesOf } from "#lib/clusters/queries/shown-in.ts";
import { mayRunEvents } from "#lib/events/policy.ts";
import { type EventCard, findEvent } from "#lib/events/queries.ts";
import { wallClockOf } from "#lib/events/wall-clock.ts";
import { translator } from "#lib/i18n/translator.ts";
import { workspaceRoom } from "../../room.ts";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "events")("title") };
}

export default async function EventPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><Event {...props} /></Suspense>;
}

/** The form to those who run the cluster, to the others the event. */
async function Event({ params }: Props) {
  const [locale, { slug, id }] = await Promise.all([currentLocale(), params]);
  const { viewer, cluster, standing } = await workspaceRoom(locale, slug, `/events/${id}`);
  const event = validate(id) ? await findEvent(viewer, id) : null;
  if (event?.cluster.id !== cluster.id) notFound();
  const runs = mayRunEvents(standing);
  if (!runs) return <EventView locale={locale} event={event} backHref={`/${locale}/workspace/${slug}/events`} />;
  const places = await listPlacesOf(viewer, { kind: "event", subjectId: id, homeId: cluster.id });
  return (
    <div className={stack.stack}>
      <h2>{translator(locale, "events")("editTitle")}</h2>
      <EventForm locale={locale} {...eventFormWords(locale, event.timeZone)} hidden={{ id, rev: String(event.rev), clusterSlug: slug }} values={valuesOf(event)} />
      <ShownIn locale={locale} id={id} slug={slug} places={places ?? []} />
    </div>
  );
}

const valuesOf = ({ kind, title, summary, startsAt, endsAt, timeZone, country, city }: EventCard): Record<string, string> => ({
  kind, timeZone, country: country ?? "", city: city ?? "",
  startsAt: wallClockOf(new Date(startsAt), timeZone),
  endsAt: wallClockOf(new Date(endsAt), timeZone),
  ...under("title", title), ...under("summary", summary),
});

const under = (name: string, text: Record<string, string> | null) => Object.fromEntries(Object.entries(text ?? {}).map(([language, value]) => [`${name}.${language}`, value]));
