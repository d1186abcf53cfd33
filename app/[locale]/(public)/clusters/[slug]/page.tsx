import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentLocale } from "#app/locale.ts";
import { ClusterPage } from "#components/clusters/cluster-page.tsx";
import { isTied, PublicNetwork } from "#components/clusters/network/public-network.tsx";
import { nameOf } from "#components/clusters/words.ts";
import { EventList } from "#components/events/event-list.tsx";
import { PublicPages } from "#components/pages/public-pages.tsx";
import { inLocale } from "#lib/i18n/localized.ts";
import { locales } from "#lib/i18n/locales.ts";
import { upcomingEvents } from "../../events/cached.ts";
import { publicCluster } from "../cached.ts";
import { publicPages } from "./pages/cached.ts";

type Props = { params: Promise<{ slug: string }> };

export const ensureStatic = "navigation";
/** The build makes none: each page is rendered on its first visit (docs/decisions/0010). */
export const generateStaticParams = () => [{ slug: "_" }];

async function read({ params }: Props) {
  const locale = await currentLocale();
  const found = await publicCluster(locale, (await params).slug);
  if (!found) notFound();
  return { locale, ...found };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, cluster } = await read(props);
  const languages = Object.fromEntries(locales.map((other) => [other, `/${other}/clusters/${cluster.slug}`]));
  const description = inLocale(cluster.summary ?? cluster.keyProduct, locale, cluster.originalLocale).text.slice(0, 200) || undefined;
  return { title: nameOf(cluster, locale), description, alternates: { languages }, robots: cluster.demonstration ? { index: false } : undefined };
}

export default async function PublicClusterPage(props: Props) {
  const { locale, cluster, participants, counts, network } = await read(props);
  const [{ items }, wiki] = await Promise.all([upcomingEvents(5, cluster.id), publicPages(locale, cluster.slug, cluster.id)]);
  return (
    <ClusterPage
      locale={locale} cluster={cluster} participants={participants} counts={counts}
      union={network.union !== null}
      pages={wiki.length ? <PublicPages locale={locale} slug={cluster.slug} pages={wiki} /> : null}
      network={isTied(network) ? <PublicNetwork locale={locale} network={network} /> : null}
      events={items.length ? <EventList events={items} locale={locale} showCluster={items.some((event) => event.cluster.id !== cluster.id)} /> : null}
    />
  );
}
