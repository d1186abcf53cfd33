import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { CancelEvent } from "#components/events/cancel-event.tsx";
import { EventList } from "#components/events/event-list.tsx";
import { __iconData as calendar } from "#icons/calendar";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { mayRunEvents } from "#lib/events/policy.ts";
import { type EventCard, listUpcomingEvents } from "#lib/events/queries.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import { translator } from "#lib/i18n/translator.ts";
import { workspaceRoom } from "../room.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ cursor?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "events")("title") };
}

export default async function WorkspaceEventsPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={6} label={translator(locale, "common")("loading")} />}><WorkspaceEvents {...props} /></Suspense>;
}

async function WorkspaceEvents({ params, searchParams }: Props) {
  const [locale, { slug }, { cursor }] = await Promise.all([currentLocale(), params, searchParams]);
  const { viewer, cluster, standing } = await workspaceRoom(locale, slug, "/events");
  const page = await orNotFound(listUpcomingEvents(viewer, { clusterId: cluster.id, cursor: typeof cursor === "string" ? cursor : undefined }));
  const t = translator(locale, "events");
  const here = `/${locale}/workspace/${slug}/events`;
  const runs = mayRunEvents(standing);
  const add = runs ? <LinkButton href={`${here}/new`} variant="primary">{t("add")}</LinkButton> : null;
  const actions = (event: EventCard) => (
    <>
      <LinkButton href={`${here}/${event.id}`} size="small">{t("edit")}</LinkButton>
      <CancelEvent id={event.id} locale={locale} words={{ cancel: t("cancel"), confirm: t("cancelConfirm", { title: inLocale(event.title, locale).text }), keep: t("keep"), close: t("close"), cancelled: t("cancelled") }} />
    </>
  );
  if (page.items.length === 0) return <EmptyState icon={calendar} title={t("emptyTitle")} action={add}>{t("emptyText")}</EmptyState>;
  return (
    <>
      {add}
      <EventList events={page.items} locale={locale} showCluster={false} level={2} actions={runs ? actions : undefined} />
      <Pager label={t("upcoming")} words={{ next: t("more"), first: t("first") }} firstHref={cursor ? here : null} nextHref={page.nextCursor ? `${here}?cursor=${page.nextCursor}` : null} />
    </>
  );
}
