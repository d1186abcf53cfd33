import { and, desc, eq, inArray, ne, or, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { organizationIdentifiers } from "#db/schema/organizations-profile.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { nameKey } from "#lib/core/transliterate.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { identifierIsValid, normalIdentifier } from "../input/identifiers.ts";
import { identifierSchemes } from "../labels.ts";
import { cardColumns, type OrganizationCard } from "./shape.ts";

/** Why it is likely the same; `identifier` is certain. */
export type Likeness = "identifier" | "domain" | "name";
export type SimilarOrganization = OrganizationCard & { likeness: Likeness };

// as the index has it: Belarusian writes an unstressed o as a
const nearKey = (key: string) => key.replaceAll("o", "a");
const nearName = sql`replace(${organizations.searchKey}, 'o', 'a')`;

type Asked = {
  name?: LocalizedText;
  country?: string;
  website?: string | null;
  identifiers?: readonly { value: string }[];
  /** A number whose scheme nobody said: any that its check digits allow. */
  identifier?: string | { value: string };
  /** The slug of the one that is asked for. */
  except?: string;
};

/**
 * Up to five organisations that are likely this one, the surest first: of the same number, of the same site, or of the same country and a near
 * name in any script (Нафтан, Naftan). Legal forms and quotation marks do not count. So that nobody makes a second
 * «Белкож». Two queries.
 */
export async function findSimilarOrganizations(_viewer: Viewer, asked: Asked, tx?: Transaction): Promise<SimilarOrganization[]> {
  const db = tx ?? database();
  const ids = await byNumber(asked, db);
  const names = [...new Set(Object.values(asked.name ?? {}).filter(Boolean).map((name) => nearKey(nameKey(name))))].filter((key) => key.length > 1);
  const host = hostOf(asked.website);
  const near = names.length && asked.country
    ? and(eq(organizations.country, asked.country), sql`(${sql.join(names.map((key) => sql`${key} <% ${nearName}`), sql` or `)})`)
    : undefined;
  const same = ids.length ? inArray(organizations.id, ids) : undefined;
  const there = host && !shared.has(host) ? eq(organizations.websiteHost, host) : undefined;
  if (!near && !same && !there) return [];
  const nearness = names.length ? sql<number>`greatest(${sql.join(names.map((key) => sql`word_similarity(${key}, ${nearName})`), sql`, `)})` : sql<number>`0`;
  const likeness = sql<Likeness>`case when ${same ?? sql`false`} then 'identifier' when ${there ?? sql`false`} then 'domain' else 'name' end`;
  return db.select({ ...cardColumns, likeness }).from(organizations)
    .where(and(or(same, there, near), asked.except ? ne(organizations.slug, asked.except) : undefined))
    .orderBy(sql`case when ${same ?? sql`false`} then 0 when ${there ?? sql`false`} then 1 else 2 end`, desc(nearness), organizations.id).limit(5);
}

async function byNumber({ identifier, identifiers = [] }: Asked, db: Transaction | ReturnType<typeof database>): Promise<string[]> {
  const typed = typeof identifier === "string" ? identifierSchemes.map((scheme) => normalIdentifier(scheme, identifier)).filter((value, at) => identifierIsValid(identifierSchemes[at]!, value)) : identifier ? [identifier.value] : [];
  const values = [...new Set([...typed, ...identifiers.map(({ value }) => value)])];
  if (!values.length) return [];
  const rows = await db.select({ id: organizationIdentifiers.organizationId }).from(organizationIdentifiers).where(inArray(organizationIdentifiers.value, values));
  return rows.map(({ id }) => id);
}

// pages on these say nothing of who owns them
const shared = new Set(["facebook.com", "vk.com", "vk.ru", "instagram.com", "linkedin.com", "t.me", "youtube.com", "ok.ru", "sites.google.com", "deal.by", "tilda.ws", "wordpress.com", "wixsite.com", "github.com"]);

/** The host of a site without "www."; undefined where there is none. */
export function hostOf(website: string | null | undefined): string | undefined {
  if (!website) return undefined;
  return URL.parse(/^[a-z][a-z\d+.-]*:/i.test(website) ? website : `https://${website}`)?.hostname.replace(/^www\./, "") || undefined;
}
