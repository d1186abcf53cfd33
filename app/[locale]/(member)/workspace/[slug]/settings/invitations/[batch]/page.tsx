import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { z } from "zod";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { Batch } from "#components/clusters/invitations/batch.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { findInvitationBatch, listInvitationLines } from "#lib/clusters/queries/invitation-batches.ts";
import { translator } from "#lib/i18n/translator.ts";
import { settingsRoom } from "../../room.ts";

type Props = { params: Promise<{ slug: string; batch: string }>; searchParams: Promise<{ cursor?: string | string[]; wrong?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "joining")("settings.invitations") };
}

export default async function InvitationListPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><Shown {...props} /></Suspense>;
}

async function Shown({ params, searchParams }: Props) {
  const [locale, { slug, batch: id }, given] = await Promise.all([currentLocale(), params, searchParams]);
  if (!z.uuid().safeParse(id).success) notFound();
  const { viewer, cluster } = await settingsRoom(locale, slug, `/invitations/${id}`);
  const [cursor, wrong] = [typeof given.cursor === "string" ? given.cursor : undefined, given.wrong !== undefined];
  const [batch, page] = await orNotFound(Promise.all([findInvitationBatch(viewer, cluster.id, id), listInvitationLines(viewer, cluster.id, { batchId: id, wrong, cursor })]));
  if (!batch || !page) notFound();
  return <Batch locale={locale} slug={slug} batch={batch} page={page} wrong={wrong} first={!cursor} />;
}
