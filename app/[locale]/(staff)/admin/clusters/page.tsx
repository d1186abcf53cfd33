import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { AdminClusters } from "#components/clusters/admin-clusters.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { staffOrNotFound } from "#lib/auth/viewer.ts";
import { listClusters } from "#lib/clusters/queries/directory.ts";
import { listWaitingClusters } from "#lib/clusters/queries/waiting-clusters.ts";
import { translator } from "#lib/i18n/translator.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "clusters")("admin.title") };
}

export default async function AdminClustersPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={8} label={translator(locale, "common")("loading")} />}><Clusters {...props} /></Suspense>;
}

async function Clusters({ searchParams }: Props) {
  const [locale, given] = await Promise.all([currentLocale(), searchParams]);
  const viewer = await staffOrNotFound(locale, "/admin/clusters");
  const [q, cursor] = [given.q, given.cursor].map((value) => (typeof value === "string" ? value : undefined));
  const [page, waiting] = await orNotFound(Promise.all([listClusters({ ...viewer, locale }, { q, cursor, sort: q ? "name" : "newest" }), given.show === "waiting" ? listWaitingClusters(viewer) : null]));
  return <AdminClusters locale={locale} q={q} page={page} first={!cursor} waiting={waiting} />;
}
