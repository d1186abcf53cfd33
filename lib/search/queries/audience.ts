import { sql, type SQL } from "drizzle-orm";
import { mayEnter } from "#lib/clusters/queries/standing.ts";
import { clustersOf } from "#lib/clusters/queries/visible.ts";
import { isStaff, type Viewer } from "#lib/core/viewer.ts";
import { openGates } from "#lib/library/queries/sight.ts";
import { notBlocked } from "#lib/members/queries/blocks.ts";
import { clusterMateIdsOf, contactIdsOf } from "#lib/members/queries/visible.ts";

/** Who may find what, for one viewer: `circles` are common tables that `findable` asks. */
export type Sight = { circles: SQL; findable: SQL };

/**
 * What the viewer may find of the documents `d`. What an audience is made of is read at each search, never kept; the lists
 * of clusters, mates and contacts are made once a query, and only where a document of that sort has matched.
 */
export function sightOf(viewer: Viewer): Sight {
  if (viewer.kind !== "member") return { circles: sql``, findable: sql`d.audience = 'everyone'` };
  const own = viewer.memberId;
  const inside = isStaff(viewer)
    ? sql`true`
    : sql`case when d.kind = 'cluster' then d.subject_id in (select id from belonging) else substr(d.audience, 9)::uuid in (select id from workspaces) end`;
  const runs = isStaff(viewer) ? sql`true` : sql`split_part(d.audience, ':', 2)::uuid in (select id from managed)`;
  return {
    circles: sql`
      belonging(id) as materialized (${clustersOf(own)}),
      workspaces(id) as materialized (select id from belonging where ${mayEnter(sql`belonging.id`, sql`${own}::uuid`)}),
      managed(id) as materialized (select c.cluster_id from coordinators c where c.member_id = ${own}::uuid and c.ended_at is null),
      opened(ids) as materialized (select array(${openGates(own)})),
      friends(id) as materialized ${contactIdsOf(own)},
      mates(id) as materialized (select * from ${clusterMateIdsOf(own)} together union select id from friends),`,
    findable: sql`(case split_part(d.audience, ':', 1)
        when 'everyone' then true
        when 'members' then true
        when 'cluster' then ${inside}
        when 'mates' then substr(d.audience, 7)::uuid in (select id from mates)
        when 'contacts' then substr(d.audience, 10)::uuid in (select id from friends)
        when 'managers' then ${runs}
        when 'chosen' then ${runs} or (split_part(d.audience, ':', 2)::uuid in (select id from workspaces)
          and string_to_array(split_part(d.audience, ':', 3), ',')::uuid[] <@ (select ids from opened))
        when 'member' then d.audience = ${`member:${own}`}
        else false end)
      and (d.kind <> 'member' or ${notBlocked(viewer, sql`d.subject_id`)})`,
  };
}
