import { sql, type SQL } from "drizzle-orm";
import { mayManage, type Standing } from "#lib/clusters/policy.ts";
import { viewerId, type Viewer } from "#lib/core/viewer.ts";

/** Ids of the gates that open to a member: they were chosen there, or speak for an organisation that was and still takes part. */
export const openGates = (memberId: string | SQL | null) => sql`
  select r.gate_id from library_readers r where r.member_id = ${memberId}::uuid
  union all
  select r.gate_id from representatives x join library_readers r on r.organization_id = x.organization_id
    join participants p on p.organization_id = r.organization_id and p.cluster_id = r.cluster_id and p.left_at is null
  where x.member_id = ${memberId}::uuid and x.ended_at is null`;

/** Whether one of the gates is closed to the viewer. Read anew each time: who is chosen no more, or speaks for nobody, is outside at once. */
export const outside = (viewer: Viewer, gates: SQL) => sql<boolean>`(${gates} <> '{}' and not ${gates} <@ array(${openGates(viewerId(viewer))}))`;

/** `maySee` as a condition on rows `table` of folders or files, for those who may enter the workspace. */
export const seenBy = (viewer: Viewer, standing: Standing, table = "f") =>
  mayManage(standing) ? sql`true` : sql`(not ${sql.raw(table)}.restricted and not ${outside(viewer, sql.raw(`${table}.gates`))})`;
