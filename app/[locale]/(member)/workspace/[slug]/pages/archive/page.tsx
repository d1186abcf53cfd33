import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { PutAway } from "#components/pages/put-away.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { translator } from "#lib/i18n/translator.ts";
import { listPutAway } from "#lib/pages/queries/tree.ts";
import { workspaceRoom } from "../../room.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "pages")("archive") };
}

export default async function ArchivePage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={6} label={translator(locale, "common")("loading")} />}><Archive {...props} /></Suspense>;
}

async function Archive({ params }: Props) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const { viewer } = await workspaceRoom(locale, slug, "/pages/archive");
  return <PutAway locale={locale} where="archive" nodes={await listPutAway(viewer, slug, "archive")} here={`/${locale}/workspace/${slug}/pages`} />;
}
