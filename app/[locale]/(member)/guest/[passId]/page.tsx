import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { Discussion } from "#components/discussion/discussion.tsx";
import { GuestFrame } from "#components/guests/guest-frame.tsx";
import { GuestArticle } from "#components/guests/guest-article.tsx";
import { PagesWords } from "#components/pages/words.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { noStanding } from "#lib/clusters/policy.ts";
import type { Pass } from "#lib/clusters/queries/guests.ts";
import { listConversationGuests, openConversation } from "#lib/discussion/queries.ts";
import { catalogues } from "#lib/i18n/catalogue.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import { isLocale, type Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { findPage } from "#lib/pages/queries/page.ts";
import { showText } from "#lib/pages/queries/show.ts";
import { guestRoom } from "./room.ts";

type Props = { params: Promise<{ passId: string }>; searchParams: Promise<{ lang?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "guests")("mine.title") };
}

export default async function GuestPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={8} label={translator(locale, "common")("loading")} />}><AsGuest {...props} /></Suspense>;
}

async function AsGuest({ params, searchParams }: Props) {
  const [locale, { passId }, { lang }] = await Promise.all([currentLocale(), params, searchParams]);
  const { viewer, pass } = await guestRoom(locale, passId);
  return (
    <>
      <GuestFrame locale={locale} pass={pass} />
      {pass.kind === "conversation" ? <Talk viewer={viewer} pass={pass} locale={locale} /> : <ReadPage viewer={viewer} pass={pass} locale={locale} lang={isLocale(lang) ? lang : undefined} />}
    </>
  );
}

async function Talk({ viewer, pass, locale }: { viewer: MemberViewer; pass: Pass; locale: Locale }) {
  const { memberId, name, handle, timeZone } = viewer;
  const [opened, guests] = await orNotFound(Promise.all([openConversation(viewer, pass.subjectId), listConversationGuests(viewer, pass.subjectId)]));
  return (
    <>
      <PageHeader title={inLocale(pass.cluster.name, locale).text} />
      <Discussion
        conversationId={pass.subjectId} me={{ id: memberId, name, handle }} initial={opened} standing={noStanding} clusterHref={`/${locale}/guest`} canWrite={pass.role === "write"} guests={guests}
        locale={locale} timeZone={timeZone} words={catalogues[locale].discussion}
      />
    </>
  );
}

async function ReadPage({ viewer, pass, locale, lang }: { viewer: MemberViewer; pass: Pass; locale: Locale; lang?: Locale }) {
  const page = await orNotFound(findPage(viewer, pass.subjectId, lang));
  const { html, headings } = await showText(viewer, { cluster: page.cluster, body: page.body, inside: false });
  return (
    <PagesWords locale={locale} words={{ pages: catalogues[locale].pages, guests: catalogues[locale].guests }}>
      <GuestArticle locale={locale} page={page} html={html} headings={headings} here={`/${locale}/guest/${pass.id}`} me={viewer.memberId} />
    </PagesWords>
  );
}
