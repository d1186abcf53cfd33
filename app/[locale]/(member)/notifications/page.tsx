import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { MarkAllRead } from "#components/notifications/mark-all-read.tsx";
import { NotificationList } from "#components/notifications/notification-list.tsx";
import { __iconData as bell } from "#icons/bell";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";
import { countUnread, listNotifications } from "#lib/notifications/queries/list.ts";

type Props = { searchParams: Promise<{ cursor?: string; show?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "notifications")("title") };
}

export default async function NotificationsPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={6} label={translator(locale, "common")("loading")} />}><Notifications {...props} /></Suspense>;
}

async function Notifications({ searchParams }: Props) {
  const locale = await currentLocale();
  const { cursor, show } = await searchParams;
  const viewer = await memberOrSignIn(locale, "/notifications");
  const unread = show === "unread";
  const [page, count] = await orNotFound(Promise.all([listNotifications(viewer, { cursor, unread }), countUnread(viewer)]));
  const t = translator(locale, "notifications");
  const here = `/${locale}/notifications`;
  const tabs = [{ href: here, label: t("filterAll") }, { href: `${here}?show=unread`, label: t("filterUnread"), count }];
  return (
    <>
      <PageHeader title={t("title")} action={count > 0 ? <MarkAllRead locale={locale} words={{ markAll: t("markAll"), marked: t("marked") }} /> : null} />
      <Tabs tabs={tabs} current={unread ? tabs[1]!.href : here} label={t("title")} />
      {page.items.length > 0 ? (
        <NotificationList notifications={page.items} locale={locale} />
      ) : (
        <EmptyState icon={bell} title={t(unread ? "emptyUnreadTitle" : "emptyTitle")} action={<LinkButton href={`/${locale}/clusters`}>{t("emptyAction")}</LinkButton>}>
          {t(unread ? "emptyUnreadText" : "emptyText")}
        </EmptyState>
      )}
      <Pager label={t("title")} words={{ next: t("older"), first: t("first") }} firstHref={cursor ? (unread ? tabs[1]!.href : here) : null}
        nextHref={page.nextCursor ? `${here}?${unread ? "show=unread&" : ""}cursor=${page.nextCursor}` : null} />
    </>
  );
}
