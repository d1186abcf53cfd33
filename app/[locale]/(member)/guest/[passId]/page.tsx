import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { GuestFrame } from "#components/guests/guest-frame.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { isLocale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { ReadPage } from "./read-page.tsx";
import { guestRoom } from "./room.ts";
import { Talk } from "./talk.tsx";

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
