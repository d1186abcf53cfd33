import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { mayEnter } from "./standing.ts";

/** A member who listens to a workspace; `staff` tells whether the credentials allow the project office's standing. */
export type WorkspaceSeat = { memberId: string; clusterId: string; staff: boolean };

/** Names a seat in the answer of `listAllowedWorkspaceSeats`. */
export const workspaceSeatKey = ({ memberId, clusterId, staff }: WorkspaceSeat) => `${memberId} ${clusterId} ${staff}`;

/** Which of these seats are allowed now, by their keys: one query for all, none where nobody listens. */
export async function listAllowedWorkspaceSeats(seats: WorkspaceSeat[]): Promise<Set<string>> {
  if (seats.length === 0) return new Set();
  const column = (name: keyof WorkspaceSeat) => sql.param(`{${seats.map((seat) => seat[name]).join(",")}}`);
  const rows = await database().execute<{ key: string }>(sql`
    select s.member_id || ' ' || s.cluster_id || ' ' || s.staff as key
    from unnest(${column("memberId")}::uuid[], ${column("clusterId")}::uuid[], ${column("staff")}::boolean[]) as s(member_id, cluster_id, staff)
    where (s.staff and exists (select from members m where m.id = s.member_id and m.staff_role is not null))
      or ${mayEnter(sql`s.cluster_id`, sql`s.member_id`)}`);
  return new Set(rows.map(({ key }) => key));
}
