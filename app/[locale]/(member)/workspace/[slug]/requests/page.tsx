import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { LiveRefresh } from "#components/clusters/live-refresh.tsx";
import { Requests } from "#components/clusters/requests.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { listJoinRequests } from "#lib/clusters/queries/requests.ts";
import { findUnion } from "#lib/clusters/queries/union.ts";
import { translator } from "#lib/i18n/translator.ts";
import { workspaceRoom } from "../room.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ cursor?: string | string[]; state?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "clusters")("requests.title") };
}

export default async function RequestsPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><ListedRequests {...props} /></Suspense>;
}

async function ListedRequests({ params, searchParams }: Props) {
  const [locale, { slug }, given] = await Promise.all([currentLocale(), params, searchParams]);
  const { viewer, cluster } = await workspaceRoom(locale, slug, "/requests");
  if (await findUnion(cluster.id)) redirect(`/${locale}/workspace/${slug}/network`); // clusters ask to come in there
  const cursor = typeof given.cursor === "string" ? given.cursor : undefined;
  const state = (["open", "ended"] as const).find((one) => one === given.state);
  const page = await orNotFound(listJoinRequests(viewer, cluster.id, { state, cursor, limit: 20 }));
  if (!page) notFound();
  return (
    <>
      <LiveRefresh />
      <Requests locale={locale} slug={slug} page={page} state={state} first={!cursor} now={new Date()} />
    </>
  );
}
