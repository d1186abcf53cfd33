import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import stack from "#components/clusters/stack.module.css";
import { EventForm } from "#components/events/event-form.tsx";
import { eventFormWords } from "#components/events/event-form-words.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { mayRunEvents } from "#lib/events/policy.ts";
import { translator } from "#lib/i18n/translator.ts";
import { workspaceRoom } from "../../room.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "events")("addTitle") };
}

export default async function NewEventPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><NewEvent {...props} /></Suspense>;
}

async function NewEvent({ params }: Props) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const { viewer, cluster, standing } = await workspaceRoom(locale, slug, "/events/new");
  if (!mayRunEvents(standing)) notFound();
  return (
    <div className={stack.stack}>
      <h2>{translator(locale, "events")("addTitle")}</h2>
      <EventForm locale={locale} {...eventFormWords(locale, viewer.timeZone)} hidden={{ clusterId: cluster.id, clusterSlug: slug }}
        values={{ timeZone: viewer.timeZone, country: cluster.country, city: cluster.city ?? "" }} />
    </div>
  );
}
