import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { PutAway } from "#components/pages/put-away.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { mayManage } from "#lib/clusters/policy.ts";
import { translator } from "#lib/i18n/translator.ts";
import { listPutAway } from "#lib/pages/queries/tree.ts";
import { workspaceRoom } from "../../room.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "pages")("trash") };
}

export default async function TrashPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={6} label={translator(locale, "common")("loading")} />}><Trash {...props} /></Suspense>;
}

async function Trash({ params }: Props) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const { viewer, standing } = await workspaceRoom(locale, slug, "/pages/trash");
  return <PutAway locale={locale} where="trash" nodes={await listPutAway(viewer, slug, "trash")} here={`/${locale}/workspace/${slug}/pages`} manages={mayManage(standing)} />;
}
