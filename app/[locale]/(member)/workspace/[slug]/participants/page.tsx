import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { ParticipantTable } from "#components/clusters/participant-table.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { listParticipants, listPeople } from "#lib/clusters/queries/participants.ts";
import { mayManage } from "#lib/clusters/policy.ts";
import { translator } from "#lib/i18n/translator.ts";
import { workspaceRoom } from "../room.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "clusters")("workspace.participants") };
}

export default async function ParticipantsPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><Participants {...props} /></Suspense>;
}

async function Participants({ params }: Props) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const { viewer, cluster, standing } = await workspaceRoom(locale, slug, "/participants");
  const [participants, people] = await Promise.all([listParticipants(viewer, cluster.id), listPeople(viewer, cluster.id)]);
  return <ParticipantTable locale={locale} participants={participants} people={people ?? []} me={viewer.memberId} manages={mayManage(standing)} />;
}
