import type { Metadata } from "next";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { guest } from "#lib/core/viewer.ts";
import { listUpcomingEvents } from "#lib/events/queries.ts";
import { translator } from "#lib/i18n/translator.ts";
import { Events } from "../events.tsx";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "events")("title"), robots: { index: false } };
}

export default async function LaterEventsPage({ searchParams }: { searchParams: Promise<{ cursor?: string | string[] }> }) {
  const locale = await currentLocale();
  const { cursor } = await searchParams;
  const page = await orNotFound(listUpcomingEvents(guest(), { cursor: typeof cursor === "string" ? cursor : undefined }));
  return <Events locale={locale} page={page} first={!cursor} />;
}
