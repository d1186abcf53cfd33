import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { FeedFilter } from "#components/clusters/feed/feed-filter.tsx";
import { FeedList } from "#components/clusters/feed/feed-list.tsx";
import { feedAddress, readFeedQuery } from "#components/clusters/feed/query.ts";
import { WorkspaceLive } from "#components/clusters/feed/workspace-live.tsx";
import styles from "#components/clusters/feed/feed.module.css";
import { nameOf } from "#components/clusters/words.ts";
import { __iconData as activity } from "#icons/activity";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { listFeed } from "#lib/clusters/queries/feed.ts";
import { listFeedChoices } from "#lib/clusters/queries/feed-choices.ts";
import { translator } from "#lib/i18n/translator.ts";
import { workspaceRoom } from "../room.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "workspace")("feed.title") };
}

export default async function ActivityPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><Activity {...props} /></Suspense>;
}

async function Activity({ params, searchParams }: Props) {
  const [locale, { slug }, given] = await Promise.all([currentLocale(), params, searchParams]);
  const { viewer, cluster } = await workspaceRoom(locale, slug, "/activity");
  const { filter, wrong, cursor } = readFeedQuery(given);
  const [page, choices] = await orNotFound(Promise.all([listFeed(viewer, { ...filter, clusterId: cluster.id, cursor }), listFeedChoices(viewer, cluster.id)]));
  const w = translator(locale, "workspace");
  const here = `/${locale}/workspace/${slug}/activity`;
  const filtered = feedAddress("", filter) !== "";
  return (
    <>
      {cursor ? null : <WorkspaceLive clusterId={cluster.id} />}
      <FeedFilter locale={locale} action={here} filter={filter} people={choices.people}
        organizations={choices.organizations.map((one) => ({ slug: one.slug, name: nameOf(one, locale) })).sort((a, b) => a.name.localeCompare(b.name, locale))} />
      {wrong ? <div className={styles.wrong}><Notice tone="amber">{w("feed.filter.wrong")}</Notice></div> : null}
      {page.items.length ? <FeedList locale={locale} slug={slug} entries={page.items} timeZone={viewer.timeZone} now={new Date()} />
        : filtered ? <EmptyState icon={activity} title={w("feed.noneTitle")} action={<LinkButton href={here}>{w("feed.filter.clear")}</LinkButton>}>{w("feed.noneText")}</EmptyState>
        : <EmptyState icon={activity} title={w("feed.emptyTitle")}>{w("feed.emptyText")}</EmptyState>}
      <Pager label={w("feed.title")} words={{ next: w("feed.earlier"), first: w("feed.latest") }} nextHref={page.nextCursor ? feedAddress(here, filter, page.nextCursor) : null} firstHref={cursor ? feedAddress(here, filter) : null} />
    </>
  );
}
