import { sql, type Placeholder, type SQL } from "drizzle-orm";
import { clusters } from "#db/schema/clusters.ts";
import { isStaff, type Viewer } from "#lib/core/viewer.ts";

/**
 * Which rows of `clusters` the viewer may know of, for the where of any query that has that table: all but hidden ones,
 * and the hidden ones that they belong to. `undefined` (no condition) for the project office.
 */
export const visibleClusters = (viewer: Viewer): SQL | undefined => orMine(viewer, sql`${clusters.visibility} <> 'hidden'`);

/** Of which rows of `clusters` the viewer may see the inside that a public cluster shows: participants, people, events. */
export const openClusters = (viewer: Viewer): SQL | undefined => orMine(viewer, sql`${clusters.visibility} = 'public'`);

function orMine(viewer: Viewer, shown: SQL): SQL | undefined {
  if (viewer.kind === "guest") return shown;
  const { memberId } = viewer;
  return isStaff(viewer) ? undefined : sql`(${shown} or ${clusters.id} in (${clustersOf(memberId)}))`;
}

/** The ids of the clusters that a member belongs to, in any way. Read once per query, not once per row. */
export const clustersOf = (memberId: string | Placeholder): SQL => sql`
  select c.cluster_id from coordinators c where c.member_id = ${memberId}::uuid and c.ended_at is null
  union all select d.cluster_id from moderators d where d.member_id = ${memberId}::uuid and d.ended_at is null
  union all select t.cluster_id from person_participants t where t.member_id = ${memberId}::uuid and t.left_at is null
  union all select p.cluster_id from participants p join representatives r on r.organization_id = p.organization_id
    where r.member_id = ${memberId}::uuid and r.ended_at is null and p.left_at is null
  union all select t.upper_id from cluster_ties t join coordinators c on c.cluster_id = t.lower_id
    where t.kind = 'member' and t.accepted_at is not null and t.ended_at is null and c.member_id = ${memberId}::uuid and c.ended_at is null`;
