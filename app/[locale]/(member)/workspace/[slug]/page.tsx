import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { Attention } from "#components/clusters/overview/attention.tsx";
import { Overview } from "#components/clusters/overview/overview.tsx";
import { WorkspaceLive } from "#components/clusters/feed/workspace-live.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { mayManage } from "#lib/clusters/policy.ts";
import { listFeed } from "#lib/clusters/queries/feed.ts";
import { listNewcomers } from "#lib/clusters/queries/overview.ts";
import { countOpenRequests } from "#lib/clusters/queries/requests.ts";
import { listItems } from "#lib/clusters/queries/shown-in.ts";
import { listTies } from "#lib/clusters/queries/ties.ts";
import { openGeneralChannel } from "#lib/discussion/queries.ts";
import { listUpcomingEvents } from "#lib/events/queries.ts";
import { translator } from "#lib/i18n/translator.ts";
import { listBlockedIds } from "#lib/members/queries/blocks.ts";
import { workspaceRoom } from "./room.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "workspace")("tabs.overview") };
}

/** A workspace opens with what is new in it. */
export default async function WorkspacePage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><News {...props} /></Suspense>;
}

async function News({ params }: Props) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const { viewer, cluster, standing } = await workspaceRoom(locale, slug);
  const clusterId = cluster.id;
  const runs = mayManage(standing);
  const [feed, { channel, opened }, events, newcomers, blocked, requests, ties, items] = await orNotFound(Promise.all([
    listFeed(viewer, { clusterId, limit: 8 }), openGeneralChannel(viewer, slug), listUpcomingEvents(viewer, { clusterId, limit: 4 }), listNewcomers(viewer, clusterId), listBlockedIds(viewer),
    runs ? countOpenRequests(viewer, clusterId) : 0, runs ? listTies(viewer, clusterId) : [], runs ? listItems(viewer, clusterId) : [],
  ]));
  const proposals = [...(ties ?? []), ...(items ?? [])].filter(({ rights }) => rights.mayAnswer).length;
  return (
    <>
      <WorkspaceLive clusterId={clusterId} />
      <Overview
        locale={locale} slug={slug} clusterId={clusterId} runs={runs} timeZone={viewer.timeZone} now={new Date()} feed={feed.items} unread={channel.unread}
        messages={opened.messages.filter(({ deletedAt, author }) => !deletedAt && !blocked.has(author?.id ?? "")).slice(-4)} events={events.items} newcomers={newcomers}
        above={requests || proposals ? <Attention locale={locale} slug={slug} requests={requests} proposals={proposals} /> : null}
      />
    </>
  );
}
