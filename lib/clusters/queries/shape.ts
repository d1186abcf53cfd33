import { sql } from "drizzle-orm";
import { nameInBelarusian, nameInEnglish, nameInRussian } from "#db/schema/columns.ts";
import { clusters, type JoinQuestion } from "#db/schema/clusters.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { ClusterDoor, ClusterStage, ClusterVisibility, Industry } from "../labels.ts";
import { openClusters } from "./visible.ts";

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
  /** Those beside the main one */
  otherIndustries: Industry[];
  stage: ClusterStage;
  pictureId: string | null;
  visibility: ClusterVisibility;
  door: ClusterDoor;
  /** Persons may take part too */
  admitsPersons: boolean;
  /** Organisations and persons that take part now; of a union the clusters */
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
  welcome: LocalizedText | null;
  /** The viewer may see the participants, events and people: all may, of a public cluster */
  open: boolean;
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
  otherIndustries: clusters.otherIndustries,
  stage: clusters.stage,
  pictureId: clusters.pictureId,
  visibility: clusters.visibility,
  door: clusters.door,
  admitsPersons: clusters.admitsPersons,
  participantCount: sql<number>`((select count(*)::int from participants where participants.cluster_id = clusters.id and participants.left_at is null)
    + (select count(*)::int from person_participants where person_participants.cluster_id = clusters.id and person_participants.left_at is null)
    + (select count(*)::int from cluster_ties where cluster_ties.upper_id = clusters.id and cluster_ties.kind = 'member' and cluster_ties.accepted_at is not null and cluster_ties.ended_at is null))`,
  closed: sql<boolean>`${clusters.closedAt} is not null`,
  demonstration: sql<boolean>`${clusters.demonstration} is not null`,
};

export const columns = (viewer: Viewer) => ({
  ...cardColumns,
  summary: clusters.summary,
  latitude: clusters.latitude,
  longitude: clusters.longitude,
  website: clusters.website,
  joinQuestions: clusters.joinQuestions,
  welcome: clusters.welcome,
  open: opened(viewer),
  imported: sql<boolean>`${clusters.sourceKey} is not null`,
  coordinators: sql<Cluster["coordinators"]>`case when ${opened(viewer)} then (
    select coalesce(json_agg(json_build_object('memberId', m.id, 'name', m.name, 'handle', m.handle) order by c.created_at, m.id), '[]')
    from coordinators c join members m on m.id = c.member_id
    where c.cluster_id = clusters.id and c.ended_at is null and m.banned_at is null) else '[]' end`,
  rev: clusters.rev,
  createdAt: clusters.createdAt,
  updatedAt: clusters.updatedAt,
});

const opened = (viewer: Viewer) => sql<boolean>`(${openClusters(viewer) ?? sql`true`})`;

/** The name that a reader sees, as the indexes have it. */
export const nameSeenBy: Record<Locale, typeof nameInEnglish> = { en: nameInEnglish, ru: nameInRussian, be: nameInBelarusian };
