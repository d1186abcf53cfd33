import { sql } from "drizzle-orm";
import { nameInBelarusian, nameInEnglish, nameInRussian } from "#db/schema/columns.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { OrganizationContact } from "#db/schema/organizations.ts";
import type { OrganizationKind, SizeClass } from "../labels.ts";

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
  /** The picture's file */
  logoId: string | null;
  /** Sections and divisions of ISIC Rev. 4, the main one first */
  industryCodes: string[];
  sizeClass: SizeClass | null;
  /** Nobody speaks for it: it can be claimed */
  unclaimed: boolean;
  demonstration: boolean;
};

/** What its own page shows. Times in ISO 8601, UTC. */
export type Organization = OrganizationCard & {
  legalName: LocalizedText | null;
  description: LocalizedText | null;
  region: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  contacts: OrganizationContact[];
  exportMarkets: string[];
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
  clusterCount: sql<number>`(select count(*)::int from participants join clusters on clusters.id = participants.cluster_id where participants.organization_id = organizations.id and participants.left_at is null and clusters.visibility = 'public'
    and exists (select from clusters where clusters.id = participants.cluster_id and clusters.visibility = 'public'))`,
  logoId: organizations.logoId,
  industryCodes: organizations.industryCodes,
  sizeClass: organizations.sizeClass,
  unclaimed: sql<boolean>`not exists (select 1 from representatives where representatives.organization_id = organizations.id and representatives.ended_at is null)`,
  demonstration: sql<boolean>`${organizations.demonstration} is not null`,
};

export const columns = {
  ...cardColumns,
  legalName: organizations.legalName,
  description: organizations.description,
  region: organizations.region,
  address: organizations.address,
  phone: organizations.phone,
  email: organizations.email,
  contacts: organizations.contacts,
  exportMarkets: organizations.exportMarkets,
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
