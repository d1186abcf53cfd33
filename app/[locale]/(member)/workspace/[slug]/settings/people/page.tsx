import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { ClusterPeople } from "#components/clusters/settings/people.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { listModerators, listPersons } from "#lib/clusters/queries/persons.ts";
import { translator } from "#lib/i18n/translator.ts";
import { settingsRoom } from "../room.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "joining")("settings.people") };
}

export default async function SettingsPeoplePage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><Settings {...props} /></Suspense>;
}

async function Settings({ params }: Props) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const { viewer, cluster } = await settingsRoom(locale, slug, "/people");
  const [moderators, persons] = await Promise.all([listModerators(viewer, cluster.id), listPersons(viewer, cluster.id)]);
  return <ClusterPeople locale={locale} cluster={cluster} me={viewer.memberId} moderators={moderators ?? []} persons={persons ?? []} />;
}
