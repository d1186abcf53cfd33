import type { Metadata } from "next";
import { currentLocale } from "#app/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import { Home } from "#components/home/home.tsx";
import { homeClusters } from "./cached.ts";
import { upcomingEvents } from "./events/cached.ts";

export const ensureStatic = "navigation";

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await currentLocale(), "home");
  return { title: { absolute: `Cluster: ${t("title")}` }, description: t("meta") };
}

export default async function HomePage() {
  const locale = await currentLocale();
  const [{ figures, places, newest }, events] = await Promise.all([homeClusters(locale), upcomingEvents(5)]);
  return <Home locale={locale} figures={figures} places={places} newest={newest} events={events.items} />;
}
