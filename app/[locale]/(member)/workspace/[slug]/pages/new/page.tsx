import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { Editor } from "#components/pages/editor/editor.tsx";
import { PagesWords } from "#components/pages/words.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { translator } from "#lib/i18n/translator.ts";
import { listTree } from "#lib/pages/queries/tree.ts";
import { workspaceRoom } from "../../room.ts";
import { pagesWords, placesOf, titlesOf } from "../shared.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ parent?: string | string[]; title?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "pages")("edit.newTitle") };
}

export default async function NewWikiPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={10} label={translator(locale, "common")("loading")} />}><NewPage {...props} /></Suspense>;
}

async function NewPage({ params, searchParams }: Props) {
  const [locale, { slug }, { parent, title }] = await Promise.all([currentLocale(), params, searchParams]);
  const { viewer } = await workspaceRoom(locale, slug, "/pages/new");
  const { nodes } = await listTree(viewer, slug);
  const t = translator(locale, "pages");
  const parents = [{ value: "", label: t("do.top") }, ...placesOf(nodes, locale).map(({ id, depth, title: name }) => ({ value: id, label: `${"\u2003".repeat(depth)}${name}` }))];
  const parentId = nodes.some(({ id }) => id === parent) ? String(parent) : "";
  return (
    <PagesWords locale={locale} words={pagesWords(locale)}>
      <h2>{t("edit.newTitle")}</h2>
      <Editor
        locale={locale} me={viewer.memberId} page={{ slug, parents, parentId }} textLocale={locale} titles={titlesOf(nodes, locale)}
        saved={{ title: typeof title === "string" ? title.slice(0, 160) : "", body: "", note: "", rev: 0 }}
        previewAt={`/api/v1/clusters/${slug}/pages/preview`} back={`/${locale}/workspace/${slug}/pages`}
      />
    </PagesWords>
  );
}
