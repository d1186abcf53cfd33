import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { LiveRefresh } from "#components/clusters/live-refresh.tsx";
import { MarkAllRead } from "#components/notifications/mark-all-read.tsx";
import { NotificationFilters } from "#components/notifications/notification-filters.tsx";
import { NotificationList } from "#components/notifications/notification-list.tsx";
import { NothingTold } from "#components/notifications/nothing-told.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";
import { countUnread, listNotificationPlaces, listNotifications } from "#lib/notifications/queries/list.ts";
import { filterWords, readFilter, type Asked } from "./filter.ts";

type Props = { searchParams: Promise<Asked> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "notifications")("title") };
}

export default async function NotificationsPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={6} label={translator(locale, "common")("loading")} />}><Notifications {...props} /></Suspense>;
}

async function Notifications({ searchParams }: Props) {
  const locale = await currentLocale();
  const filter = readFilter(await searchParams);
  const { unread, group, clusterId, cursor } = filter;
  const viewer = await memberOrSignIn(locale, "/notifications");
  const [page, count, places] = await orNotFound(Promise.all([listNotifications(viewer, { ...filter, locale }), countUnread(viewer), listNotificationPlaces(viewer)]));
  const t = translator(locale, "notifications");
  const here = `/${locale}/notifications`;
  const address = (more: Record<string, string | undefined>) => {
    const query = new URLSearchParams(Object.entries({ show: unread ? "unread" : undefined, group, cluster: clusterId, ...more }).filter((entry): entry is [string, string] => Boolean(entry[1])));
    return query.size ? `${here}?${query}` : here;
  };
  const tabs = [{ href: address({ show: undefined }), label: t("filterAll") }, { href: address({ show: "unread" }), label: t("filterUnread"), count }];
  const actions = (
    <>
      {count > 0 ? <MarkAllRead locale={locale} words={{ markAll: t("markAll"), marked: t("marked") }} /> : null}
      <LinkButton href={`/${locale}/settings/notifications`}>{t("centre.settings")}</LinkButton>
    </>
  );
  return (
    <>
      <LiveRefresh />
      <PageHeader title={t("title")} action={actions} />
      <Tabs tabs={tabs} current={unread ? tabs[1]!.href : tabs[0]!.href} label={t("title")} />
      {places.groups.length ? <NotificationFilters action={here} unread={unread} group={group} cluster={clusterId} {...filterWords(places, locale)} /> : null}
      {page.items.length > 0 ? <NotificationList notifications={page.items} locale={locale} /> : <NothingTold locale={locale} unread={unread} narrowed={Boolean(group || clusterId)} here={here} />}
      <Pager label={t("title")} words={{ next: t("older"), first: t("first") }} firstHref={cursor ? address({}) : null} nextHref={page.nextCursor ? address({ cursor: page.nextCursor }) : null} />
    </>
  );
}
