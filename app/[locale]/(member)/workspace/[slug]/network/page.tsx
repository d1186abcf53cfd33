import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { LiveRefresh } from "#components/clusters/live-refresh.tsx";
import { NetworkPage } from "#components/clusters/network/network-page.tsx";
import { WorkspaceLive } from "#components/clusters/feed/workspace-live.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { findNetwork } from "#lib/clusters/queries/network.ts";
import { listItems } from "#lib/clusters/queries/shown-in.ts";
import { listTies } from "#lib/clusters/queries/ties.ts";
import { translator } from "#lib/i18n/translator.ts";
import { workspaceRoom } from "../room.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "workspace")("network.title") };
}

export default async function WorkspaceNetworkPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><Ties {...props} /></Suspense>;
}

async function Ties({ params }: Props) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const { viewer, cluster } = await workspaceRoom(locale, slug, "/network");
  const [network, ties, items] = await Promise.all([findNetwork(viewer, cluster.id), listTies(viewer, cluster.id), listItems(viewer, cluster.id)]);
  if (!ties || !items) notFound();
  return (
    <>
      <LiveRefresh />
      <WorkspaceLive clusterId={cluster.id} />
      <NetworkPage locale={locale} slug={slug} network={network} ties={ties} items={items} />
    </>
  );
}
