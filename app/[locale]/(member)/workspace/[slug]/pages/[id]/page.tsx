import type { Metadata } from "next";
import { Suspense } from "react";
import { validate } from "uuid";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { InviteGuest } from "#components/guests/invite-guest.tsx";
import { WatchButton } from "#components/notifications/watch-button.tsx";
import { watchWords } from "#components/notifications/watch-words.ts";
import { BringBack } from "#components/pages/bring-back.tsx";
import { PageNews } from "#components/pages/live.tsx";
import { PageActions } from "#components/pages/page-actions.tsx";
import { PageArticle } from "#components/pages/page-article.tsx";
import { PageSide } from "#components/pages/page-side.tsx";
import { ShownIn } from "#components/pages/shown-in.tsx";
import { PagesWords } from "#components/pages/words.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { notFound } from "next/navigation";
import { mayManage } from "#lib/clusters/policy.ts";
import { translator } from "#lib/i18n/translator.ts";
import { findWatch } from "#lib/notifications/queries/watching.ts";
import { listPageGuests } from "#lib/pages/queries/guests.ts";
import { findPage } from "#lib/pages/queries/page.ts";
import { showText } from "#lib/pages/queries/show.ts";
import { listPlaces } from "#lib/pages/queries/shown.ts";
import { listTree } from "#lib/pages/queries/tree.ts";
import { workspaceRoom } from "../../room.ts";
import { langOf, pagesWords, pathTo, placesOf } from "../shared.ts";
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
  const place = { kind: "pages" as const, id };
  const [{ nodes }, guests, places, { watching }] = await orNotFound(Promise.all([listTree(reader, slug), listPageGuests(reader, id), page.may.lock ? listPlaces(reader, id) : [], findWatch(reader, place)]));
  const { html, headings } = await showText(reader, { cluster, body: page.body, inside: true });
  const [all, t] = [`/${locale}/workspace/${slug}/pages`, translator(locale, "pages")];
  const here = `${all}/${id}`;
  const back = page.trashed ? page.may.trash && "trash" : page.may.unarchive && "archive";
  return (
    <PagesWords locale={locale} words={pagesWords(locale)}>
      <PageArticle
        locale={locale} page={page} html={html} headings={headings} here={here} editHref={`${here}/edit`} path={[{ href: all, label: t("title") }, ...pathTo(nodes, page.parentId, locale, all)]}
        undo={back ? <BringBack where={back} pageId={id} locale={locale} words={{ label: t("do.untrash"), done: t("do.untrashed") }} /> : null}
        live={<PageNews pageId={id} locale={page.locale} rev={page.rev} me={viewer.memberId} />}
        actions={(<>
          {page.trashed ? null : <WatchButton locale={locale} place={place} watching={watching} words={watchWords(locale)} />}
          <PageActions page={page} locale={locale} here={here} all={all} lang={page.locale} places={placesOf(nodes, locale)}>
            {page.may.lock && !page.trashed && !page.archived ? <ShownIn locale={locale} pageId={id} slug={slug} places={places} /> : null}
            {page.may.lock && !page.trashed ? <InviteGuest kind="page" subjectId={id} locale={locale} allHref={`/${locale}/workspace/${slug}/guests`} /> : null}
          </PageActions>
        </>)}
        aside={<PageSide locale={locale} here={all} nodes={nodes} current={id} guests={guests} />}
      />
    </PagesWords>
  );
}
