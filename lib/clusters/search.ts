import { asc, gt, inArray, sql } from "drizzle-orm";
import { clusters } from "#db/schema/clusters.ts";
import type { SearchDocument, SearchSource } from "#lib/core/search-source.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { locales, type Locale } from "#lib/i18n/locales.ts";
import { townName } from "#lib/i18n/places.ts";
import { say } from "#lib/i18n/translator.ts";

/** Clusters: by name, key product, what they say of themselves, industry and place. A hidden one is found by those inside. */
export const searchSource: SearchSource = {
  kind: "cluster",
  stale: async (_tx, { clusterId }) => (clusterId ? [clusterId] : []),
  async read(tx, ids) {
    const rows = await tx
      .select({
        id: clusters.id, slug: clusters.slug, name: clusters.name, keyProduct: clusters.keyProduct, summary: clusters.summary, originalLocale: clusters.originalLocale,
        country: clusters.country, city: clusters.city, industry: clusters.industry, otherIndustries: clusters.otherIndustries, visibility: clusters.visibility, changedAt: clusters.updatedAt,
        participants: sql<number>`(select count(*)::int from participants p where p.cluster_id = clusters.id and p.left_at is null)`,
      })
      .from(clusters).where(inArray(clusters.id, ids));
    return rows.map((row): SearchDocument => ({
      subjectId: row.id, audience: row.visibility === "hidden" ? `cluster:${row.id}` : "everyone", title: row.name, path: `/clusters/${row.slug}`,
      body: bodyOf(row), country: row.country, city: row.city, clusterId: row.id, popularity: row.participants, changedAt: row.changedAt,
    }));
  },
  page: async (tx, after, limit) =>
    (await tx.select({ id: clusters.id }).from(clusters).where(after ? gt(clusters.id, after) : undefined).orderBy(asc(clusters.id)).limit(limit)).map(({ id }) => id),
};

type Row = { name: LocalizedText; country: string; keyProduct: LocalizedText | null; summary: LocalizedText | null; city: string | null; originalLocale: Locale; industry: string; otherIndustries: string[] };

function bodyOf({ name, country, keyProduct, summary, city, originalLocale, industry, otherIndustries }: Row): LocalizedText {
  const industries = [industry, ...otherIndustries].filter((key) => key !== "other");
  return Object.fromEntries(locales.map((locale) => [locale, [
    keyProduct?.[locale], summary?.[locale], city && (locale === originalLocale || name[locale]) ? townName(city, country, locale) : null,
    // an industry is found in every language; that alone does not make the text one of that language
    ...(keyProduct?.[locale] || summary?.[locale] || locale === originalLocale ? industries.map((key) => say(locale, "clusters", `industries.${key}`)) : []),
  ].filter(Boolean).join(" · ")]));
}
