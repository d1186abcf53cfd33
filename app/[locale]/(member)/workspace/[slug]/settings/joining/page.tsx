import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { ClusterJoining } from "#components/clusters/settings/joining.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { translator } from "#lib/i18n/translator.ts";
import { settingsRoom } from "../room.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "joining")("settings.joining") };
}

export default async function SettingsJoiningPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><Settings {...props} /></Suspense>;
}

async function Settings({ params }: Props) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const { cluster } = await settingsRoom(locale, slug, "/joining");
  return <ClusterJoining locale={locale} cluster={cluster} />;
}
