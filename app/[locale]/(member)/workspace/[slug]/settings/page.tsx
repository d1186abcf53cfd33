import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { ClusterSettings } from "#components/clusters/cluster-settings.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { mayManage } from "#lib/clusters/policy.ts";
import { translator } from "#lib/i18n/translator.ts";
import { workspaceRoom } from "../room.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "clusters")("workspace.settings") };
}

export default async function SettingsPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><Settings {...props} /></Suspense>;
}

async function Settings({ params }: Props) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const { cluster, standing } = await workspaceRoom(locale, slug, "/settings");
  if (!mayManage(standing)) notFound();
  return <ClusterSettings locale={locale} cluster={cluster} staff={standing.staff} />;
}
