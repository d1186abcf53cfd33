import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { Discussion } from "#components/discussion/discussion.tsx";
import { InviteGuest } from "#components/guests/invite-guest.tsx";
import { PagesWords } from "#components/pages/words.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { mayInviteGuests } from "#lib/clusters/policy/guests.ts";
import { openGeneralChannel } from "#lib/discussion/queries.ts";
import { catalogues } from "#lib/i18n/catalogue.ts";
import { translator } from "#lib/i18n/translator.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "discussion")("title") };
}

export default async function DiscussionPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><OpenDiscussion {...props} /></Suspense>;
}

async function OpenDiscussion({ params }: Props) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const viewer = await memberOrSignIn(locale, `/workspace/${slug}/discussion`);
  const { channel, standing, opened, guests } = await orNotFound(openGeneralChannel(viewer, slug));
  const { memberId, name, handle, timeZone } = viewer;
  return (
    <>
      {mayInviteGuests(standing) ? (
        <PagesWords locale={locale} words={{ pages: {}, guests: catalogues[locale].guests }}>
          <InviteGuest kind="conversation" subjectId={channel.id} locale={locale} allHref={`/${locale}/workspace/${slug}/guests`} />
        </PagesWords>
      ) : null}
      <Discussion
        conversationId={channel.id} me={{ id: memberId, name, handle }} initial={opened} standing={standing} clusterHref={`/${locale}/clusters/${slug}`}
        locale={locale} timeZone={timeZone} words={catalogues[locale].discussion} guests={guests}
      />
    </>
  );
}
