import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters } from "#db/schema/clusters.ts";
import { pages, pageTexts } from "#db/schema/pages.ts";
import { findCluster } from "#lib/clusters/queries.ts";
import { openClusters } from "#lib/clusters/queries/visible.ts";
import { referencesIn, type Rendered, renderMarkdown } from "#lib/core/markdown/render.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { inLocale, type LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { resolveTitles } from "./page.ts";

export type PublicPage = { id: string; title: LocalizedText; originalLocale: Locale };
export type PublicText = PublicPage & Rendered & { locale: Locale; updatedAt: string };

const shown = and(isNotNull(pages.publishedAt), isNull(pages.archivedAt), isNull(pages.trashedAt));

/** The pages that a cluster shows to everybody who sees all of it, as they lie in the tree. None of a cluster that shows only that it is there. */
export async function listPublicPages(viewer: Viewer, slug: string): Promise<PublicPage[]> {
  const cluster = await findCluster(viewer, slug);
  if (!cluster?.open) return [];
  const rows = await database().select({ id: pages.id, originalLocale: pages.originalLocale, locale: pageTexts.locale, title: pageTexts.title })
    .from(pages).innerJoin(pageTexts, eq(pageTexts.pageId, pages.id)).where(and(eq(pages.clusterId, cluster.id), shown)).orderBy(asc(pages.position), asc(pages.id)).limit(300);
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((texts) => ({
    id: texts[0]!.id, originalLocale: texts[0]!.originalLocale, title: Object.fromEntries(texts.map(({ locale, title }) => [locale, title])),
  }));
}

/** Whether everybody may read a page. */
export async function isPublic(pageId: string, tx: Transaction): Promise<boolean> {
  const found = await tx.select({ id: pages.id }).from(pages).innerJoin(clusters, eq(clusters.id, pages.clusterId)).where(and(eq(pages.id, pageId), shown, openClusters(guest())));
  return found.length > 0;
}

/** One of them in the reader's language, else in its own; its links lead to other public pages only. Null if it is not public. */
export async function findPublicPage(viewer: Viewer, slug: string, id: string): Promise<PublicText | null> {
  const cluster = await findCluster(viewer, slug);
  if (!cluster?.open) return null;
  const rows = await database().select({ originalLocale: pages.originalLocale, text: pageTexts })
    .from(pages).innerJoin(pageTexts, eq(pageTexts.pageId, pages.id)).where(and(eq(pages.id, id), eq(pages.clusterId, cluster.id), shown));
  if (rows.length === 0) return null;
  const title: LocalizedText = Object.fromEntries(rows.map(({ text }) => [text.locale, text.title]));
  const { locale } = inLocale(title, viewer.locale, rows[0]!.originalLocale);
  const { text, originalLocale } = rows.find((row) => row.text.locale === locale)!;
  const found = await publicOnly(await resolveTitles(cluster.id, referencesIn(text.body).titles));
  const pageAddress = (name: string) => {
    const to = found.get(name.toLowerCase());
    return to ? { href: `/${viewer.locale}/clusters/${slug}/pages/${to}` } : null;
  };
  return { id, title, originalLocale, locale, updatedAt: text.updatedAt.toISOString(), ...renderMarkdown(text.body, { locale: viewer.locale, shift: 1, pageAddress }) };
}

async function publicOnly(found: Map<string, string>): Promise<Map<string, string>> {
  if (found.size === 0) return found;
  const rows = await database().select({ id: pages.id }).from(pages).where(and(inArray(pages.id, [...found.values()]), shown));
  const open = new Set(rows.map(({ id }) => id));
  return new Map([...found].filter(([, id]) => open.has(id)));
}
