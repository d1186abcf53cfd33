import type { Metadata } from "next";
import { currentLocale } from "#app/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import { upcomingEvents } from "../cached.ts";
import { Events } from "../events.tsx";

export const ensureStatic = "navigation";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "events")("title") };
}

export default async function EventsPage() {
  const locale = await currentLocale();
  return <Events locale={locale} page={await upcomingEvents(30)} first />;
}
