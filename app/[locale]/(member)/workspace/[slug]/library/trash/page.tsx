import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { Trash } from "#components/library/trash.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { translator } from "#lib/i18n/translator.ts";
import { listTrash } from "#lib/library/queries/list.ts";
import { workspaceRoom } from "../../room.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ cursor?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "library")("bin.title") };
}

export default async function TrashPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={6} label={translator(locale, "common")("loading")} />}><Bin {...props} /></Suspense>;
}

async function Bin({ params, searchParams }: Props) {
  const [locale, { slug }, { cursor }] = await Promise.all([currentLocale(), params, searchParams]);
  const { viewer, cluster } = await workspaceRoom(locale, slug, "/library/trash");
  const page = await orNotFound(listTrash(viewer, cluster.id, { cursor: typeof cursor === "string" ? cursor : undefined }));
  if (!page) notFound();
  return <Trash locale={locale} slug={slug} page={page} first={!cursor} />;
}
