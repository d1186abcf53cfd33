import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { validate } from "uuid";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { EditPage } from "#components/pages/editor/edit-page.tsx";
import { PagesWords } from "#components/pages/words.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { translator } from "#lib/i18n/translator.ts";
import { findPage } from "#lib/pages/queries/page.ts";
import { listTree } from "#lib/pages/queries/tree.ts";
import { workspaceRoom } from "../../../room.ts";
import { langOf, pagesWords, titlesOf } from "../../shared.ts";

type Props = { params: Promise<{ slug: string; id: string }>; searchParams: Promise<{ lang?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "pages")("view.edit") };
}

export default async function EditWikiPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={10} label={translator(locale, "common")("loading")} />}><Edit {...props} /></Suspense>;
}

async function Edit({ params, searchParams }: Props) {
  const [locale, { slug, id }, { lang }] = await Promise.all([currentLocale(), params, searchParams]);
  const { viewer, cluster } = await workspaceRoom(locale, slug, `/pages/${id}/edit`);
  if (!validate(id)) notFound();
  const reader = { ...viewer, locale };
  const [page, { nodes }] = await orNotFound(Promise.all([findPage(reader, id, langOf(lang)), listTree(reader, slug)]));
  if (page.cluster.id !== cluster.id || !page.may.edit) notFound();
  return (
    <PagesWords locale={locale} words={pagesWords(locale)}>
      <EditPage locale={locale} me={viewer.memberId} page={page} textLocale={langOf(lang) ?? page.locale} titles={titlesOf(nodes, locale)} back={`/${locale}/workspace/${slug}/pages/${id}`} />
    </PagesWords>
  );
}
