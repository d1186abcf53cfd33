import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { GuestFrame } from "#components/guests/guest-frame.tsx";
import { EditPage } from "#components/pages/editor/edit-page.tsx";
import { PagesWords } from "#components/pages/words.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { catalogues } from "#lib/i18n/catalogue.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { findPage } from "#lib/pages/queries/page.ts";
import { guestRoom } from "../room.ts";

type Props = { params: Promise<{ passId: string }>; searchParams: Promise<{ lang?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "pages")("view.edit") };
}

export default async function GuestEditPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={10} label={translator(locale, "common")("loading")} />}><Edit {...props} /></Suspense>;
}

async function Edit({ params, searchParams }: Props) {
  const [locale, { passId }, { lang }] = await Promise.all([currentLocale(), params, searchParams]);
  const { viewer, pass } = await guestRoom(locale, passId, "/edit");
  if (pass.kind !== "page") notFound();
  const wanted = isLocale(lang) ? lang : undefined;
  const page = await orNotFound(findPage(viewer, pass.subjectId, wanted));
  if (!page.may.edit) notFound();
  return (
    <PagesWords locale={locale} words={{ pages: catalogues[locale].pages, guests: catalogues[locale].guests }}>
      <GuestFrame locale={locale} pass={pass} />
      <VisuallyHidden as="h1">{page.title}</VisuallyHidden>
      <EditPage locale={locale} me={viewer.memberId} page={page} textLocale={wanted ?? page.locale} titles={[]} back={`/${locale}/guest/${passId}`} />
    </PagesWords>
  );
}
