import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { validate } from "uuid";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { PageNews } from "#components/pages/live.tsx";
import { PageArticle } from "#components/pages/page-article.tsx";
import { PageSide } from "#components/pages/page-side.tsx";
import { Undo } from "#components/pages/undo.tsx";
import { PagesWords } from "#components/pages/words.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { mayManage } from "#lib/clusters/policy.ts";
import { translator } from "#lib/i18n/translator.ts";
import { listPageGuests } from "#lib/pages/queries/guests.ts";
import { findPage } from "#lib/pages/queries/page.ts";
import { showText } from "#lib/pages/queries/show.ts";
import { listTree } from "#lib/pages/queries/tree.ts";
import { workspaceRoom } from "../../room.ts";
import { langOf, pagesWords, pathTo } from "../shared.ts";
import { Actions } from "./actions.tsx";
import { FromElsewhere } from "./from-elsewhere.tsx";

type Props = { params: Promise<{ slug: string; id: string }>; searchParams: Promise<{ lang?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "pages")("title") };
}

export default async function WikiPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={10} label={translator(locale, "common")("loading")} />}><Wiki {...props} /></Suspense>;
}

async function Wiki({ params, searchParams }: Props) {
  const [locale, { slug, id }, { lang }] = await Promise.all([currentLocale(), params, searchParams]);
  const { viewer, cluster, standing } = await workspaceRoom(locale, slug, `/pages/${id}`);
  if (!validate(id)) notFound();
  const reader = { ...viewer, locale };
  const page = await orNotFound(findPage(reader, id, langOf(lang)));
  if (page.cluster.id !== cluster.id) return <FromElsewhere reader={reader} page={page} cluster={cluster} manages={mayManage(standing)} />;
  const [{ nodes }, guests] = await orNotFound(Promise.all([listTree(reader, slug), listPageGuests(reader, id)]));
  const { html, headings } = await showText(reader, { cluster, body: page.body, inside: true });
  const all = `/${locale}/workspace/${slug}/pages`;
  const here = `${all}/${id}`;
  return (
    <PagesWords locale={locale} words={pagesWords(locale)}>
      <PageArticle
        locale={locale} page={page} html={html} headings={headings} here={here} editHref={`${here}/edit`} path={[{ href: all, label: translator(locale, "pages")("title") }, ...pathTo(nodes, page.parentId, locale, all)]}
        undo={<Undo page={page} locale={locale} />} live={<PageNews pageId={id} locale={page.locale} rev={page.rev} me={viewer.memberId} />}
        actions={<Actions reader={reader} page={page} nodes={nodes} slug={slug} all={all} />}
        aside={<PageSide locale={locale} here={all} nodes={nodes} current={id} guests={guests} />}
      />
    </PagesWords>
  );
}
