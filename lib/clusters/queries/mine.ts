import { asc, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { prepared } from "#db/prepared.ts";
import { clusters } from "#db/schema/clusters.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { inEachLocale, type Locale } from "#lib/i18n/locales.ts";
import type { ValueChainRole } from "../labels.ts";
import { cardColumns, nameSeenBy, type ClusterCard } from "./shape.ts";
import { clustersOf } from "./visible.ts";

export type MyCluster = ClusterCard & {
  coordinator: boolean;
  moderator: boolean;
  /** Takes part in person */
  inPerson: boolean;
  /** The viewer's organisations that take part */
  through: { slug: string; name: LocalizedText; originalLocale: Locale; valueChainRole: ValueChainRole }[];
  /** Join requests that wait for a decision; 0 to those who do not decide */
  openRequests: number;
};

/** The clusters that the viewer belongs to, in whatever way, by name; none for guests. One query. */
export async function listMyClusters(viewer: Viewer): Promise<MyCluster[]> {
  if (viewer.kind !== "member") return [];
  return mine[viewer.locale]().execute({ memberId: viewer.memberId });
}

const mine = inEachLocale((locale) => prepared((db) => select(db, locale).prepare(`my_clusters_${locale}`)));

function select(db: Database, locale: Locale) {
  const memberId = sql.placeholder("memberId");
  const coordinates = sql<boolean>`exists (select 1 from coordinators c where c.cluster_id = clusters.id and c.member_id = ${memberId} and c.ended_at is null)`;
  const mine = sql`from participants p
    join representatives r on r.organization_id = p.organization_id and r.member_id = ${memberId} and r.ended_at is null
    join organizations o on o.id = p.organization_id
    where p.left_at is null`;
  return db
    .select({
      ...cardColumns,
      coordinator: coordinates,
      moderator: sql<boolean>`exists (select from moderators d where d.cluster_id = clusters.id and d.member_id = ${memberId} and d.ended_at is null)`,
      inPerson: sql<boolean>`exists (select from person_participants t where t.cluster_id = clusters.id and t.member_id = ${memberId} and t.left_at is null)`,
      through: sql<MyCluster["through"]>`(
        select coalesce(json_agg(json_build_object('slug', o.slug, 'name', o.name, 'originalLocale', o.original_locale, 'valueChainRole', p.value_chain_role) order by o.slug), '[]')
        ${mine} and p.cluster_id = clusters.id)`,
      openRequests: sql<number>`case when ${coordinates} then (
        select count(*)::int from join_requests q where q.cluster_id = clusters.id
        and q.withdrawn_at is null and q.approved_at is null and q.declined_at is null) else 0 end`,
    })
    .from(clusters)
    .where(sql`${clusters.id} in (${clustersOf(memberId)})`)
    .orderBy(asc(nameSeenBy[locale]), asc(clusters.id));
}
