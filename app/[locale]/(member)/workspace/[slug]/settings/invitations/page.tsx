import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { Invitations } from "#components/clusters/invitations/invitations.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { listInvitationBatches } from "#lib/clusters/queries/invitation-batches.ts";
import { listInvitations } from "#lib/clusters/queries/invitations.ts";
import { translator } from "#lib/i18n/translator.ts";
import { settingsRoom } from "../room.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ cursor?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "joining")("settings.invitations") };
}

export default async function SettingsInvitationsPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><Settings {...props} /></Suspense>;
}

async function Settings({ params, searchParams }: Props) {
  const [locale, { slug }, given] = await Promise.all([currentLocale(), params, searchParams]);
  const { viewer, cluster } = await settingsRoom(locale, slug, "/invitations");
  const cursor = typeof given.cursor === "string" ? given.cursor : undefined;
  const [page, lists] = await orNotFound(Promise.all([listInvitations({ ...viewer, locale }, cluster.id, { cursor }), listInvitationBatches(viewer, cluster.id)]));
  if (!page || !lists) notFound();
  return <Invitations locale={locale} slug={slug} page={page} first={!cursor} lists={lists} />;
}
