import { sql, type SQL } from "drizzle-orm";
import { mayEnter } from "#lib/clusters/queries/standing.ts";
import { clustersOf } from "#lib/clusters/queries/visible.ts";
import { isStaff, type Viewer } from "#lib/core/viewer.ts";
import { notBlocked } from "#lib/members/queries/blocks.ts";
import { clusterMateIdsOf, contactIdsOf } from "#lib/members/queries/visible.ts";

/**
 * True for the documents `d` that the viewer may find: what an audience is made of is read at each search, never kept. The
 * lists of clusters, mates and contacts are read once a query, and only where a document of that sort has matched.
 */
export function findable(viewer: Viewer): SQL {
  if (viewer.kind !== "member") return sql`d.audience = 'everyone'`;
  const own = viewer.memberId;
  const ofWorkspaces = isStaff(viewer)
    ? sql`true`
    : sql`case when d.kind = 'cluster' then d.subject_id in (${clustersOf(own)})
        else substr(d.audience, 9)::uuid in (select mine.cluster_id from (${clustersOf(own)}) mine where ${mayEnter(sql`mine.cluster_id`, sql`${own}::uuid`)}) end`;
  return sql`(case split_part(d.audience, ':', 1)
      when 'everyone' then true
      when 'members' then true
      when 'cluster' then ${ofWorkspaces}
      when 'mates' then substr(d.audience, 7)::uuid in ${clusterMateIdsOf(own)} or substr(d.audience, 7)::uuid in ${contactIdsOf(own)}
      when 'contacts' then substr(d.audience, 10)::uuid in ${contactIdsOf(own)}
      when 'member' then d.audience = ${`member:${own}`}
      else false end)
    and (d.kind <> 'member' or ${notBlocked(viewer, sql`d.subject_id`)})`;
}
