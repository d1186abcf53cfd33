import { and, asc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { participants } from "#db/schema/clusters.ts";
import { organizations } from "#db/schema/organizations.ts";
import { organizationIdentifiers, organizationProducts } from "#db/schema/organizations-profile.ts";
import type { SearchDocument, SearchSource } from "#lib/core/search-source.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { locales, type Locale } from "#lib/i18n/locales.ts";
import { townName } from "#lib/i18n/places.ts";

/** Organisations: by their names, what they say of themselves, their products, place and registration numbers. Everybody finds them. */
export const searchSource: SearchSource = {
  kind: "organization",
  async stale(tx, { kind, organizationId, clusterId }) {
    if (organizationId) return [organizationId];
    return clusterId && kind.startsWith("cluster.") ? participantsOf(tx, clusterId) : [];
  },
  async read(tx, ids) {
    const rows = await tx
      .select({
        id: organizations.id, slug: organizations.slug, name: organizations.name, legalName: organizations.legalName, description: organizations.description,
        originalLocale: organizations.originalLocale, country: organizations.country, region: organizations.region, city: organizations.city, changedAt: organizations.updatedAt,
        // a hidden or listed cluster is not known by its participants
        clusterIds: sql<string[]>`array(select p.cluster_id from participants p join clusters c on c.id = p.cluster_id where p.organization_id = organizations.id and p.left_at is null and c.visibility = 'public')`,
      })
      .from(organizations).where(inArray(organizations.id, ids));
    const products = await productsOf(tx, ids);
    const numbers = await numbersOf(tx, ids);
    return rows.map((row): SearchDocument => ({
      subjectId: row.id, audience: "everyone", title: row.name, path: `/organizations/${row.slug}`, country: row.country, city: row.city, clusterId: null,
      body: together([row.description, placeOf(row), row.legalName, ...(products.get(row.id) ?? []), { [row.originalLocale]: numbers.get(row.id)?.join(", ") }]),
      clusterIds: row.clusterIds, popularity: row.clusterIds.length, changedAt: row.changedAt,
    }));
  },
  page: async (tx, after, limit) =>
    (await tx.select({ id: organizations.id }).from(organizations).where(after ? gt(organizations.id, after) : undefined).orderBy(asc(organizations.id)).limit(limit)).map(({ id }) => id),
};

const participantsOf = async (tx: Transaction, clusterId: string) =>
  (await tx.select({ id: participants.organizationId }).from(participants).where(and(eq(participants.clusterId, clusterId), isNull(participants.leftAt)))).map(({ id }) => id);

async function productsOf(tx: Transaction, ids: string[]): Promise<Map<string, LocalizedText[]>> {
  const rows = await tx.select({ id: organizationProducts.organizationId, name: organizationProducts.name }).from(organizationProducts)
    .where(inArray(organizationProducts.organizationId, ids)).orderBy(asc(organizationProducts.position));
  const found = new Map<string, LocalizedText[]>();
  for (const { id, name } of rows) found.set(id, [...(found.get(id) ?? []), name]);
  return found;
}

/** The town as each language that the organisation speaks calls it; the region as it was typed. */
const placeOf = ({ name, description, originalLocale, city, country, region }: Placed): LocalizedText =>
  Object.fromEntries(locales.filter((locale) => locale === originalLocale || name[locale] || description?.[locale])
    .map((locale) => [locale, [city && townName(city, country, locale), locale === originalLocale && region].filter(Boolean).join(", ")]));

type Placed = { name: LocalizedText; description: LocalizedText | null; originalLocale: Locale; city: string | null; country: string; region: string | null };

async function numbersOf(tx: Transaction, ids: string[]): Promise<Map<string, string[]>> {
  const rows = await tx.select({ id: organizationIdentifiers.organizationId, value: organizationIdentifiers.value }).from(organizationIdentifiers)
    .where(inArray(organizationIdentifiers.organizationId, ids)).orderBy(asc(organizationIdentifiers.scheme), asc(organizationIdentifiers.value));
  const found = new Map<string, string[]>();
  for (const { id, value } of rows) found.set(id, [...(found.get(id) ?? []), value]);
  return found;
}

const together = (texts: (LocalizedText | null)[]): LocalizedText =>
  Object.fromEntries(locales.map((locale) => [locale, texts.map((text) => text?.[locale]).filter(Boolean).join(" · ")]));
