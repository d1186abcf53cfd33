import { sql } from "drizzle-orm";
import { nameInBelarusian, nameInEnglish, nameInRussian } from "#db/schema/columns.ts";
import { clusters, type JoinQuestion } from "#db/schema/clusters.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { ClusterStage, Industry } from "../labels.ts";

/** What a list shows of a cluster. */
export type ClusterCard = {
  id: string;
  slug: string;
  name: LocalizedText;
  keyProduct: LocalizedText | null;
  originalLocale: Locale;
  country: string;
  city: string | null;
  industry: Industry;
  stage: ClusterStage;
  /** Organisations that take part now */
  participantCount: number;
  /** It takes no new participants */
  closed: boolean;
  demonstration: boolean;
};

/** What its own page shows. Times in ISO 8601, UTC. */
export type Cluster = ClusterCard & {
  summary: LocalizedText | null;
  latitude: number | null;
  longitude: number | null;
  website: string | null;
  joinQuestions: JoinQuestion[];
  /** It came in with a file of the registry */
  imported: boolean;
  coordinators: { memberId: string; name: string; handle: string }[];
  rev: number;
  createdAt: string;
  updatedAt: string;
};

export const cardColumns = {
  id: clusters.id,
  slug: clusters.slug,
  name: clusters.name,
  keyProduct: clusters.keyProduct,
  originalLocale: clusters.originalLocale,
  country: clusters.country,
  city: clusters.city,
  industry: clusters.industry,
  stage: clusters.stage,
  participantCount: sql<number>`(select count(*)::int from participants where participants.cluster_id = clusters.id and participants.left_at is null)`,
  closed: sql<boolean>`${clusters.closedAt} is not null`,
  demonstration: sql<boolean>`${clusters.demonstration} is not null`,
};

export const columns = {
  ...cardColumns,
  summary: clusters.summary,
  latitude: clusters.latitude,
  longitude: clusters.longitude,
  website: clusters.website,
  joinQuestions: clusters.joinQuestions,
  imported: sql<boolean>`${clusters.sourceKey} is not null`,
  coordinators: sql<Cluster["coordinators"]>`(
    select coalesce(json_agg(json_build_object('memberId', m.id, 'name', m.name, 'handle', m.handle) order by c.created_at, m.id), '[]')
    from coordinators c join members m on m.id = c.member_id
    where c.cluster_id = clusters.id and c.ended_at is null and m.banned_at is null)`,
  rev: clusters.rev,
  createdAt: clusters.createdAt,
  updatedAt: clusters.updatedAt,
};

/** The name that a reader sees, as the indexes have it. */
export const nameSeenBy: Record<Locale, typeof nameInEnglish> = { en: nameInEnglish, ru: nameInRussian, be: nameInBelarusian };
