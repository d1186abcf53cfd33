import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { PageIndex } from "#components/pages/page-index.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { translator } from "#lib/i18n/translator.ts";
import { listRecentChanges } from "#lib/pages/queries/page.ts";
import { listShownPages } from "#lib/pages/queries/shown.ts";
import { listTree } from "#lib/pages/queries/tree.ts";
import { workspaceRoom } from "../room.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "pages")("title") };
}

export default async function PagesPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={8} label={translator(locale, "common")("loading")} />}><Pages {...props} /></Suspense>;
}

async function Pages({ params }: Props) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const { viewer } = await workspaceRoom(locale, slug, "/pages");
  const [{ nodes }, shown, recent] = await Promise.all([listTree(viewer, slug), listShownPages(viewer, slug), listRecentChanges(viewer, slug)]);
  return <PageIndex locale={locale} here={`/${locale}/workspace/${slug}/pages`} nodes={nodes} shown={shown} recent={recent} />;
}
