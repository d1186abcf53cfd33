import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { CancelEvent } from "#components/events/cancel-event.tsx";
import stack from "#components/clusters/stack.module.css";
import { eventHref } from "#components/events/event-href.ts";
import { EventList } from "#components/events/event-list.tsx";
import { __iconData as calendar } from "#icons/calendar";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { mayRunEvents } from "#lib/events/policy.ts";
import { type EventCard, listPastEvents, listUpcomingEvents } from "#lib/events/queries.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import { translator } from "#lib/i18n/translator.ts";
import { workspaceRoom } from "../room.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ cursor?: string | string[]; show?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "events")("title") };
}

export default async function WorkspaceEventsPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={6} label={translator(locale, "common")("loading")} />}><WorkspaceEvents {...props} /></Suspense>;
}

async function WorkspaceEvents({ params, searchParams }: Props) {
  const [locale, { slug }, { cursor, show }] = await Promise.all([currentLocale(), params, searchParams]);
  const { viewer, cluster, standing } = await workspaceRoom(locale, slug, "/events");
  const past = show === "past";
  const page = await orNotFound((past ? listPastEvents : listUpcomingEvents)(viewer, { clusterId: cluster.id, cursor: typeof cursor === "string" ? cursor : undefined }));
  const t = translator(locale, "events");
  const here = `/${locale}/workspace/${slug}/events`;
  const parts = [{ href: here, label: t("upcoming") }, { href: `${here}?show=past`, label: t("past") }];
  const current = parts[past ? 1 : 0]!.href;
  const runs = mayRunEvents(standing);
  const add = runs ? <LinkButton href={`${here}/new`} variant="primary">{t("add")}</LinkButton> : null;
  const actions = (event: EventCard) => event.cluster.id !== cluster.id ? null : (
    <>
      <LinkButton href={`${here}/${event.id}`} size="small">{t("edit")}</LinkButton>
      <CancelEvent id={event.id} locale={locale} words={{ cancel: t("cancel"), confirm: t("cancelConfirm", { title: inLocale(event.title, locale).text }), keep: t("keep"), close: t("close"), cancelled: t("cancelled") }} />
    </>
  );
  return (
    <div className={stack.stack}>
      {add ? <div>{add}</div> : null}
      <Tabs tabs={parts} current={current} label={t("title")} />
      {page.items.length === 0 ? <EmptyState icon={calendar} title={t(past ? "emptyPastTitle" : "emptyTitle")}>{past ? null : t("emptyText")}</EmptyState> : (
        <EventList events={page.items} locale={locale} showCluster={page.items.some((event) => event.cluster.id !== cluster.id)} level={2} actions={runs ? actions : undefined} hrefOf={eventHref(locale, cluster)} />
      )}
      <Pager label={t("title")} words={{ next: t(past ? "earlier" : "more"), first: t(past ? "latest" : "first") }} firstHref={cursor ? current : null}
        nextHref={page.nextCursor ? `${here}?${past ? "show=past&" : ""}cursor=${page.nextCursor}` : null} />
    </div>
  );
}
