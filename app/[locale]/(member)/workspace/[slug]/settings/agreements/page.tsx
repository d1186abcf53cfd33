import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { ClusterAgreements } from "#components/clusters/settings/agreements.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { listAgreementStates } from "#lib/clusters/queries/agreements.ts";
import { translator } from "#lib/i18n/translator.ts";
import { settingsRoom } from "../room.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "joining")("settings.agreements") };
}

export default async function SettingsAgreementsPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><Settings {...props} /></Suspense>;
}

async function Settings({ params }: Props) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const { viewer, cluster } = await settingsRoom(locale, slug, "/agreements");
  const agreements = await listAgreementStates(viewer, cluster.id);
  if (!agreements) notFound();
  return <ClusterAgreements locale={locale} cluster={cluster} agreements={agreements} />;
}
