import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentLocale } from "#app/locale.ts";
import { nameOf } from "#components/clusters/words.ts";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Time } from "#components/ui/time.tsx";
import { inLocale } from "#lib/i18n/localized.ts";
import { translator } from "#lib/i18n/translator.ts";
import { publicPage } from "../cached.ts";

type Props = { params: Promise<{ slug: string; id: string }> };

export const ensureStatic = "navigation";
/** The build makes none: each page is rendered on its first visit (docs/decisions/0010). */
export const generateStaticParams = () => [{ slug: "_", id: "_" }];

async function read({ params }: Props) {
  const locale = await currentLocale();
  const { slug, id } = await params;
  const found = await publicPage(locale, slug, id);
  if (!found) notFound();
  return { locale, ...found };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, cluster, page } = await read(props);
  return { title: `${inLocale(page.title, locale, page.originalLocale).text} · ${nameOf(cluster, locale)}`, robots: cluster.demonstration ? { index: false } : undefined };
}

/** A page of a cluster's wiki that its coordinators show to everybody. */
export default async function PublicWikiPage(props: Props) {
  const { locale, cluster, page } = await read(props);
  const clusters = translator(locale, "clusters")("title");
  return (
    <article>
      <PageHeader
        above={<Breadcrumbs label={translator(locale, "common")("breadcrumbs")} items={[{ href: `/${locale}/clusters`, label: clusters }, { href: `/${locale}/clusters/${cluster.slug}`, label: nameOf(cluster, locale) }]} />}
        title={<InLanguage {...inLocale(page.title, locale, page.originalLocale)} page={locale} />} lead={<Time at={page.updatedAt} locale={locale} style="date" />}
      />
      <Prose html={page.html} lang={page.locale} />
    </article>
  );
}
