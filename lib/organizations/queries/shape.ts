import { sql } from "drizzle-orm";
import { nameInBelarusian, nameInEnglish, nameInRussian } from "#db/schema/columns.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { OrganizationKind } from "../labels.ts";

/** What a list shows of an organisation. */
export type OrganizationCard = {
  id: string;
  slug: string;
  name: LocalizedText;
  originalLocale: Locale;
  kind: OrganizationKind;
  country: string;
  city: string | null;
  /** Clusters that it takes part in now */
  clusterCount: number;
  demonstration: boolean;
};

/** What its own page shows. Times in ISO 8601, UTC. */
export type Organization = OrganizationCard & {
  description: LocalizedText | null;
  website: string | null;
  foundedYear: number | null;
  latitude: number | null;
  longitude: number | null;
  rev: number;
  createdAt: string;
  updatedAt: string;
};

export const cardColumns = {
  id: organizations.id,
  slug: organizations.slug,
  name: organizations.name,
  originalLocale: organizations.originalLocale,
  kind: organizations.kind,
  country: organizations.country,
  city: organizations.city,
  clusterCount: sql<number>`(select count(*)::int from participants where participants.organization_id = organizations.id and participants.left_at is null
    and exists (select from clusters where clusters.id = participants.cluster_id and clusters.visibility = 'public'))`,
  demonstration: sql<boolean>`${organizations.demonstration} is not null`,
};

export const columns = {
  ...cardColumns,
  description: organizations.description,
  website: organizations.website,
  foundedYear: organizations.foundedYear,
  latitude: organizations.latitude,
  longitude: organizations.longitude,
  rev: organizations.rev,
  createdAt: organizations.createdAt,
  updatedAt: organizations.updatedAt,
};

/** The name that a reader sees, as the indexes have it. */
export const nameSeenBy: Record<Locale, typeof nameInEnglish> = { en: nameInEnglish, ru: nameInRussian, be: nameInBelarusian };
